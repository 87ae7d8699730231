import Naming
import PlatenModel

/// Captures by short names, in the order of their capture.
enum SamplePages {
    /// One page each; `a 12r` is a capture a of folio 12r.
    static func captures(_ texts: String...) -> [PageCapture] {
        texts.joined(separator: ",").split(separator: ",").enumerated().map { index, text in
            let words = text.split(separator: " ")
            return PageCapture(
                id: Identifier(rawValue: String(words.first ?? "")), sequence: index + 1,
                designation: words.dropFirst().first.flatMap { PageDesignation($0) })
        }
    }

    static func ordering(_ texts: String...) throws -> PageOrdering {
        try PageOrdering(captures(texts.joined(separator: ",")))
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(rawValue: text)
    }
}

extension PageOrdering {
    /// The first captures of the pages, in their order.
    var order: String { pages.map(\.id.rawValue).joined() }
    var designations: String { pages.map { $0.designation?.description ?? "-" }.joined(separator: " ") }
}
