import PlatenModel

/// A problem as the socket tells it (RFC 9457, with Platen's own members).
struct ProblemDocument: Decodable {
    var code: String
    var detail: String?
    var title: String?
    var next: String?
    var parameters: [String: String]?

    /// With the daemon's own words, which may be better than those of this program's table.
    var problem: Problem {
        let sentence = detail ?? title ?? code
        guard let known = ProblemCode(rawValue: code) else {
            return ConnectionFailure.malformed("the problem \(code) is unknown here; it says: \(sentence)")
        }
        var problem = Problem(known, parameters ?? [:])
        problem.sentence = sentence
        problem.next = next ?? problem.next
        return problem
    }
}
