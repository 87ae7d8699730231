import Foundation
import PlatenModel
import Testing

@Suite("Problems")
struct ProblemTests {
    /// The names between braces in a template.
    private func placeholders(_ code: ProblemCode) -> Set<String> {
        // Without parameters every placeholder shows as a question mark; the names are found by giving one at a time.
        let names = Self.names.filter { name in
            let problem = Problem(code, [name: "\u{1}"])
            return (problem.sentence + problem.next).contains("\u{1}")
        }
        return Set(names)
    }

    /// Every parameter that a message may use.
    private static let names = [
        "after", "alert", "allowed", "before", "capture", "change", "command", "figure", "level", "pitch", "places", "share", "usual", "cause",
        "code", "count", "cycle", "destination", "device", "driver", "expected", "files", "folder", "free", "from",
        "group", "hint", "holder", "id", "next", "read", "slip", "to",
        "delivery", "outcome", "package", "what",
        "identity", "job",
        "clip", "image", "key", "kind", "wanted", "length", "limit", "looked", "match", "method", "needed", "oldest", "operation", "option", "page",
        "path", "place", "profile",
        "program",
        "quantity",
        "point", "preview", "range", "reason", "reasons", "role", "run", "scanner", "seconds", "size", "socket", "state", "status", "template",
        "user", "value",
        "version",
    ]

    @Test("Every problem has a sentence of one line, and all its placeholders are parameters", arguments: ProblemCode.allCases)
    func sentences(_ code: ProblemCode) {
        let parameters = Dictionary(uniqueKeysWithValues: placeholders(code).map { ($0, "value-of-\($0)") })
        let problem = Problem(code, parameters)
        for text in [problem.sentence, problem.next] {
            #expect(!text.contains("{") && !text.contains("}"))
            #expect(!text.contains("?"), "a parameter of \(text) is not in the list of names")
            #expect(!text.contains("\n"))
        }
        #expect(problem.sentence.hasSuffix(".") || code == .profileInvalid)
        #expect(problem.parameters == parameters)
    }

    @Test("A parameter that is missing shows as a question mark")
    func missing() {
        #expect(Problem(.jobUnknown).sentence == "There is no job ?.")
    }

    @Test("A parameter's own braces are text")
    func braces() {
        #expect(Problem(.jobUnknown, ["job": "{job}{x"]).sentence == "There is no job {job}{x.")
    }

    @Test("Codes are unique, and kebab case")
    func codes() {
        let values = ProblemCode.allCases.map(\.rawValue)
        #expect(Set(values).count == values.count)
        for value in values {
            #expect(value.allSatisfy { ($0.isLowercase && $0.isASCII) || $0 == "-" } && value.first != "-" && value.last != "-")
        }
    }

    @Test("A problem comes back from JSON with the sentences it was told in", arguments: ProblemCode.allCases)
    func roundTrip(_ code: ProblemCode) throws {
        let problem = Problem(code, ["scanner": "flatbed-1", "job": "box"])
        let line = try PlatenJSON.line(problem)
        #expect(try PlatenJSON.decoder().decode(Problem.self, from: Data(line.utf8)) == problem)
    }

    @Test("People read the sentence and the next step")
    func description() {
        #expect("\(Problem(.jobUnknown, ["job": "box"]))" == "There is no job box. See the jobs with: platenctl jobs")
        #expect("\(Problem(.scanCancelled, ["scanner": "s"]))" == "The scan on s was cancelled.")
    }
}
