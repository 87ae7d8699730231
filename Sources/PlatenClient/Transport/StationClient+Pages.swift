import PlatenModel

extension StationClient {
    /// The items of a list, page after page. `next` is nil where the list was read to its end.
    ///
    /// - Parameter limit: items at most. Nil: all.
    func gather<Item: Codable & Sendable>(_ route: Route, limit: Int? = nil) async throws -> Page<Item> {
        var gathered = Page<Item>(items: [])
        repeat {
            let wanted = limit.map { min($0 - gathered.items.count, ClientLimits.pageSize) } ?? ClientLimits.pageSize
            let page: Page<Item> = try await get(route.query("limit", String(wanted)).query("cursor", gathered.next))
            if let next = page.next, next == gathered.next {
                throw ConnectionFailure.malformed("the list comes back to the page \(next) without an end")
            }
            gathered.items += page.items
            gathered.next = page.next
        } while gathered.next != nil && gathered.items.count < (limit ?? .max)
        return gathered
    }
}
