import Naming
import PlatenModel

/// A request to put pages in order, as the rules of order take it.
struct PageOrderPlan {
    private let request: PageOrderRequest
    private let captures: [Capture]

    init(_ request: PageOrderRequest, _ captures: [Capture]) {
        self.request = request
        self.captures = captures
    }

    func changes() throws(PageOrderingError) -> [PageChange] {
        let pages = try PageOrdering(captures.map { PageCapture($0) })
        switch request.act {
        case .move: return try pages.move(try requiredRange(), to: try place())
        case .interleave:
            return try pages.interleave(
                try requiredRange(), with: try range(request.second, request.secondLast) ?? PageRange(only: identifier("")),
                request.backwards == true ? .backwards : .forwards, acceptsUnequal: request.acceptsUnequal ?? false)
        case .sort: return try pages.sortByDesignation(try range(request.first, request.last))
        case .number:
            return try pages.designate(
                try range(request.first, request.last), by: request.order ?? (request.from?.leaf == nil ? .leftRight : .rectoVerso),
                from: request.from, acceptsUnequal: request.acceptsUnequal ?? false)
        case .renumber:
            return try pages.renumber(try range(request.first, request.last), from: request.from?.number ?? 1, step: request.step ?? 1)
        case .foldout: return try pages.addFoldout(try requiredRange(), to: identifier(request.page ?? ""))
        }
    }

    private func place() throws(PageOrderingError) -> PagePlace {
        switch request.place {
        case .start: .start
        case .before: .before(identifier(request.page ?? ""))
        case .after: .after(identifier(request.page ?? ""))
        case .end, nil: .end
        }
    }

    /// What is not said names no page, and is refused as one.
    private func requiredRange() throws(PageOrderingError) -> PageRange {
        try range(request.first, request.last) ?? PageRange(only: identifier(""))
    }

    private func range(_ first: String?, _ last: String?) throws(PageOrderingError) -> PageRange? {
        first.map { PageRange(identifier($0), through: identifier(last ?? $0)) }
    }

    /// The image whose identifier begins so, where there is one only; otherwise what is known as no image.
    private func identifier(_ text: String) -> Identifier<Capture> {
        let matches = text.count < 6 ? [] : captures.filter { $0.id.rawValue.hasPrefix(text.lowercased()) }
        return matches.count == 1 ? matches[0].id : Identifier(rawValue: text)
    }
}
