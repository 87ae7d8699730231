import PlatenModel

/// A page with all its captures: passes, rescans and what they superseded.
public struct CapturedPage: Sendable, Hashable {
    /// In the order in which they were taken; never empty.
    public let captures: [PageCapture]
    /// Those that no other supersedes.
    public let current: [PageCapture]
    /// Where the first of its captures stands.
    public let position: Int

    init(captures: [PageCapture], current: [PageCapture], position: Int) {
        self.captures = captures
        self.current = current
        self.position = position
    }

    /// Of the latest capture that bears one.
    public var designation: PageDesignation? { latest(\.designation) }
    public var part: String? { latest(\.part) }
    public var side: SheetSide? { latest(\.side) }
    public var printedNumbers: PrintedNumbers? { latest(\.printedNumbers) }
    public var role: CaptureRole { current.last?.role ?? .page }
    /// The capture that stands for the page: the first one, which stays the same whatever is rescanned.
    public var id: Identifier<Capture> { captures.first?.id ?? Identifier(rawValue: "") }

    private func latest<Value>(_ value: KeyPath<PageCapture, Value?>) -> Value? {
        current.reversed().lazy.compactMap { $0[keyPath: value] }.first
    }
}

extension CapturedPage {
    /// The pages in their order. Captures that bear one position are one page; a rescan belongs to the page of what it supersedes, wherever it
    /// stands.
    public static func pages(of captures: [PageCapture]) -> [CapturedPage] {
        let known = Dictionary(captures.map { ($0.id, $0) }) { first, _ in first }
        let superseded = Set(captures.compactMap { earlier(than: $0, known)?.id })
        let byPosition = Dictionary(grouping: captures) { original(of: $0, known).position }
        return byPosition.map { position, captures in
            let inOrder = captures.sorted { ($0.sequence, $0.id.rawValue) < ($1.sequence, $1.id.rawValue) }
            return CapturedPage(captures: inOrder, current: inOrder.filter { !superseded.contains($0.id) }, position: position)
        }.sorted { $0.position < $1.position }
    }

    private static func original(of capture: PageCapture, _ known: [Identifier<Capture>: PageCapture]) -> PageCapture {
        var original = capture
        while let earlier = earlier(than: original, known) { original = earlier }
        return original
    }

    /// What a capture supersedes. Only what was taken before can be superseded, so that no chain is without an end.
    private static func earlier(than capture: PageCapture, _ known: [Identifier<Capture>: PageCapture]) -> PageCapture? {
        capture.supersedes.flatMap { known[$0] }.flatMap { $0.sequence < capture.sequence ? $0 : nil }
    }
}
