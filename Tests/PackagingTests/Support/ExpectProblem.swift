import PlatenModel
import Testing

/// Expects a problem of this code, and returns it.
@discardableResult
func expectProblem(
    _ code: ProblemCode, sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async -> Problem? {
    let problem = await #expect(throws: Problem.self, sourceLocation: sourceLocation) { try await body() }
    #expect(problem?.code == code, sourceLocation: sourceLocation)
    return problem
}
