import PlatenModel

/// A list of things of the API, one line each.
struct ListReport<Item: Codable & Sendable>: Report {
    let payload: Page<Item>
    let columns: [Table.Column]
    let row: (Item) -> [String]
    /// What people read where the list is empty.
    let emptySentence: String

    var lines: [String] {
        if payload.items.isEmpty { return [emptySentence] }
        let more = payload.next == nil ? [] : ["", "There are more; see them with a larger --limit."]
        return Table(columns, rows: payload.items.map(row)).lines + more
    }
}
