import PlatenModel

/// Where a page of a list begins: the row before it, as an opaque text.
///
/// Lists run from the newest row to the oldest by their ever growing row number, so that a page is found by one search of an index
/// and rows that come meanwhile do not move it.
struct ListPosition {
    /// The lists that have pages. A cursor of one is refused by the others.
    enum List: String {
        case jobs = "j"
        case cycles = "y"
        case captures = "c"
        case audit = "a"
        case fixityChecks = "f"
    }

    /// Items of a page at most.
    static let maximumPageSize = 1000

    /// Rows with smaller numbers follow.
    let before: Int64

    /// Nil: the beginning of the list.
    init(_ cursor: String?, of list: List) throws(Problem) {
        guard let cursor else {
            before = .max
            return
        }
        guard cursor.hasPrefix(list.rawValue), let number = Int64(cursor.dropFirst(), radix: 36), number > 0 else {
            throw Problem(.requestMalformed, ["reason": "the cursor is not one that this list gave"])
        }
        before = number
    }

    static func cursor(after number: Int64, of list: List) -> String {
        list.rawValue + String(number, radix: 36)
    }

    static func pageSize(_ limit: Int) -> Int { min(max(limit, 1), maximumPageSize) }

    /// A page of at most `size` items out of rows that were fetched with one more.
    static func page<Item>(_ rows: [(number: Int64, item: Item)], size: Int, of list: List) -> Page<Item> {
        let kept = rows.prefix(size)
        let next = rows.count > size ? kept.last.map { cursor(after: $0.number, of: list) } : nil
        return Page(items: kept.map(\.item), next: next)
    }
}
