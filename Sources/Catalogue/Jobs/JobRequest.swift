import PlatenModel

/// The limits of what a request for a job may say.
enum JobRequest {
    /// Characters of a title: a line of a catalogue, not a text.
    static let longestTitle = 500
    /// Groups of a restriction.
    static let mostGroups = 100

    /// The title without spaces around it; nil where there is none.
    static func title(_ request: NewJob) throws(Problem) -> String? {
        guard let title = request.title else { return nil }
        guard title.count <= longestTitle, !title.contains(where: \.isNewline) else {
            throw Problem(.requestMalformed, ["reason": "the title is longer than \(longestTitle) characters or has several lines"])
        }
        return title.allSatisfy(\.isWhitespace) ? nil : title
    }

    /// The groups in order, each once.
    static func groups(_ request: NewJob) throws(Problem) -> [String] {
        let groups = Set(request.restrictedTo ?? [])
        guard groups.count <= mostGroups, groups.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 256 }) else {
            throw Problem(.requestMalformed, ["reason": "restrictedTo takes at most \(mostGroups) names of groups"])
        }
        return groups.sorted()
    }
}
