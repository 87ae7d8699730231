import PlatenModel

extension OpenPoint {
    public var code: OpenPointCode {
        switch self {
        case .fewerThanExpected: .fewerThanExpected
        case .moreThanExpected: .moreThanExpected
        case .numbersMissing: .numbersMissing
        case .numberTwice: .numberTwice
        case .outOfOrder: .outOfOrder
        case .printedMissing: .printedMissing
        case .printedTwice: .printedTwice
        case .printedOutOfOrder: .printedOutOfOrder
        case .leafSideMissing: .leafSideMissing
        case .sheetSideMissing: .sheetSideMissing
        case .halfMissing: .halfMissing
        case .passMissing: .passMissing
        case .lostPages: .lostPages
        case .held: .held
        case .notInspected: .notInspected
        case .inspectionOpen: .inspectionOpen
        case .nonconforming: .nonconforming
        }
    }

    /// Values of the sentence by their names, as programs and translations read them.
    public var parameters: [String: String] {
        var parameters: [String: String] = [:]
        switch self {
        case .fewerThanExpected(let expected, let found), .moreThanExpected(let expected, let found):
            parameters = ["expected": "\(expected)", "found": "\(found)"]
        case .numbersMissing(let first, let last, let part):
            parameters = ["first": "\(first)", "last": "\(last)"]
            parameters["part"] = part
        case .numberTwice(let designation, let pages, let part):
            parameters = ["page": "\(designation)", "pages": "\(pages)"]
            parameters["part"] = part
        case .outOfOrder(let page, let before):
            parameters = Self.parameters(of: page)
            parameters["before"] = "\(before)"
        case .printedMissing(let gap):
            parameters = Self.parameters(of: gap.page)
            parameters.merge(
                [
                    "after": gap.text(gap.from), "number": gap.text(gap.to), "first": gap.text(gap.first), "last": gap.text(gap.last),
                    "count": "\(gap.count)",
                ]
            ) { $1 }
            parameters["part"] = gap.part
        case .printedTwice(let page, let number, let part):
            parameters = Self.parameters(of: page)
            parameters["number"] = "\(number)"
            parameters["part"] = part
        case .printedOutOfOrder(let page, let number, let after, let before):
            parameters = Self.parameters(of: page)
            parameters.merge(["number": "\(number)", "after": "\(after)"]) { $1 }
            parameters["before"] = before.map { "\($0)" }
        case .leafSideMissing(let designation, let part):
            parameters = ["page": "\(designation)"]
            parameters["part"] = part
        case .sheetSideMissing(let page, let side):
            parameters = Self.parameters(of: page)
            parameters["side"] = side.rawValue
        case .halfMissing(let pages), .lostPages(let pages): parameters = ["pages": "\(pages)"]
        case .passMissing(let page, let pass):
            parameters = Self.parameters(of: page)
            parameters["pass"] = pass
        case .held(let page), .nonconforming(let page): parameters = Self.parameters(of: page)
        case .notInspected(let profile, let images): parameters = ["profile": profile, "images": "\(images)"]
        case .inspectionOpen(let profile, let waiting): parameters = ["profile": profile, "images": "\(waiting)"]
        }
        return parameters
    }

    private static func parameters(of page: PageReference) -> [String: String] {
        var parameters = ["capture": page.capture.rawValue, "position": "\(page.position)"]
        parameters["page"] = page.designation?.description
        return parameters
    }

    /// What an acceptance is kept against: the code, then what it is about. A fact that changes what was accepted, such as one page more that is
    /// missing, gives another key; one that does not, such as pages that were moved, gives the same.
    public var key: String {
        let parts =
            switch self {
            case .fewerThanExpected(let expected, let found), .moreThanExpected(let expected, let found): ["\(expected)", "\(found)"]
            case .numbersMissing(let first, let last, let part): ["\(first)", "\(last)"] + Self.key(of: part)
            case .numberTwice(let designation, let pages, let part): ["\(designation)", "\(pages)"] + Self.key(of: part)
            case .outOfOrder(let page, let before): [page.capture.rawValue, "\(before)"]
            case .printedMissing(let gap): gap.keyParts + Self.key(of: gap.part)
            case .printedTwice(let page, let number, _), .printedOutOfOrder(let page, let number, _, _): [page.capture.rawValue, "\(number)"]
            case .leafSideMissing(let designation, let part): ["\(designation)"] + Self.key(of: part)
            case .sheetSideMissing(let page, let side): [page.capture.rawValue, side.rawValue]
            case .halfMissing(let pages), .lostPages(let pages): ["\(pages)"]
            case .passMissing(let page, let pass): [page.capture.rawValue, pass]
            case .held(let page), .nonconforming(let page): [page.capture.rawValue]
            case .notInspected(let profile, let images), .inspectionOpen(let profile, let images): ["\(images)", profile]
            }
        return ([code.rawValue] + parts).joined(separator: ":")
    }

    /// Last in a key, because it may hold any character.
    private static func key(of part: String?) -> [String] {
        part.map { [$0] } ?? []
    }
}

extension OpenPoint: CustomStringConvertible {
    /// One plain sentence.
    public var description: String {
        switch self {
        case .fewerThanExpected(let expected, let found): "\(expected) pages were expected and \(found) are there: \(expected - found) too few."
        case .moreThanExpected(let expected, let found): "\(expected) pages were expected and \(found) are there: \(found - expected) too many."
        case .numbersMissing(let first, let last, let part):
            first == last ? "\(first) is missing\(Self.place(part))." : "\(first) to \(last) are missing\(Self.place(part))."
        case .numberTwice(let designation, let pages, let part): "\(pages) pages bear the number \(designation)\(Self.place(part))."
        case .outOfOrder(let page, let before): "\(page) stands behind \(before)."
        case .printedMissing(let gap): "\(gap)\(Self.place(gap.part))."
        case .printedTwice(let page, let number, let part): "Page \(number) (place \(page.position)) comes a second time\(Self.place(part))."
        case .printedOutOfOrder(let page, let number, let after, let before):
            if let before {
                "Page \(number) (place \(page.position)) stands between \(after) and \(before)."
            } else {
                "Page \(number) (place \(page.position)) stands behind \(after)."
            }
        case .leafSideMissing(let designation, let part): "\(designation) is missing\(Self.place(part)): only the other side of its leaf is there."
        case .sheetSideMissing(let page, let side): "The \(side.rawValue) of a sheet is missing: only \(page) is there."
        case .halfMissing(let pages): "\(pages) pages do not make pairs: one half of a spread or leaf is missing."
        case .passMissing(let page, let pass): "The image \u{201C}\(pass)\u{201D} of \(page) is missing."
        case .lostPages(let pages): pages == 1 ? "1 lost page was not scanned again." : "\(pages) lost pages were not scanned again."
        case .held(let page): "Quality control holds \(page)."
        case .notInspected(let profile, let images):
            images == 1
                ? "Of 1 image taken with \(profile) a person has to look at a sample."
                : "Of \(images) images taken with \(profile) a person has to look at a sample."
        case .inspectionOpen(let profile, let waiting):
            waiting == 1
                ? "1 image of a sample of \(profile) waits for a person." : "\(waiting) images of a sample of \(profile) wait for a person."
        case .nonconforming(let page): "A person found \(page) wrong, and it was not scanned again."
        }
    }

    private static func place(_ part: String?) -> String {
        part.map { " in part \u{201C}\($0)\u{201D}" } ?? ""
    }
}
