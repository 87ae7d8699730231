import PlatenModel

/// The limits of what a request for a job may say.
enum JobRequest {
    /// Characters of a title: a line of a catalogue, not a text.
    static let longestTitle = 500
    /// Characters of a call number, an institution, a collection.
    static let longestName = 300
    static let longestPlace = 100
    static let longestRemark = 2000
    /// Bytes of a code: more than the symbologies of slips hold is no slip.
    static let longestSlip = 200
    /// Groups of a restriction.
    static let mostGroups = 100
    static let mostExpected = 1_000_000

    /// The title without spaces around it; nil where there is none.
    static func title(_ title: String?) throws(Problem) -> String? {
        try line(title, "title", atMost: longestTitle)
    }

    /// One line of text; nil where there is nothing but spaces.
    static func line(_ text: String?, _ name: String, atMost limit: Int) throws(Problem) -> String? {
        guard let text else { return nil }
        guard text.count <= limit, isPlain(text) else {
            throw Problem(
                .requestMalformed, ["reason": "\(name) is longer than \(limit) characters or has line ends or control characters"])
        }
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    /// The groups in order, each once.
    static func groups(_ request: NewJob) throws(Problem) -> [String] {
        let groups = Set(request.restrictedTo ?? [])
        guard groups.count <= mostGroups, groups.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 256 && isPlain($0) }) else {
            throw Problem(.requestMalformed, ["reason": "restrictedTo takes at most \(mostGroups) names of groups"])
        }
        return groups.sorted()
    }

    /// The description with empty texts as nothing.
    static func item(_ item: JobItem) throws(Problem) -> JobItem {
        var item = item
        item.callNumber = try line(item.callNumber, "callNumber", atMost: longestName)
        item.institution = try line(item.institution, "institution", atMost: longestName)
        item.collection = try line(item.collection, "collection", atMost: longestName)
        item.documentType = try line(item.documentType, "documentType", atMost: longestName)
        item.remarks = try line(item.remarks, "remarks", atMost: longestRemark)
        item.slip = try line(item.slip, "slip", atMost: longestSlip)
        if let angle = item.maximumOpeningAngle, !(1...360).contains(angle) {
            throw Problem(.requestMalformed, ["reason": "maximumOpeningAngle is not between 1 and 360 degrees"])
        }
        if let expected = item.expected, !(1...mostExpected).contains(expected.count) {
            throw Problem(.requestMalformed, ["reason": "expected.count is not between 1 and \(mostExpected)"])
        }
        return item
    }

    /// Without NUL, at which SQLite cuts a text off, and without what would act on a terminal.
    private static func isPlain(_ text: String) -> Bool {
        !text.contains(where: \.isNewline) && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
