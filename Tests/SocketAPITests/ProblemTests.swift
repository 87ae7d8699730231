import HTTPTypes
import PlatenModel
import Testing

@testable import SocketAPI

@Suite("Problems on the socket")
struct ProblemTests {
    @Test("have a status of failure, each of them", arguments: ProblemCode.allCases)
    func status(code: ProblemCode) {
        #expect((400...599).contains(ProblemStatus.of(code).code))
    }

    @Test(
        "tell a path that exists from one that does not",
        arguments: [
            ("/v1/jobs/{job}/cycles", "/v1/jobs/atlas/cycles", true), ("/v1/jobs/{job}", "/v1/jobs/atlas/cycles", false),
            ("/v1/status", "/v1/status/", true), ("/v1/status", "/v1/statu", false), ("/v1/{x}", "/v1", false),
        ])
    func pathTemplates(template: String, path: String, matches: Bool) {
        #expect(ProblemMiddleware.matches(template, path) == matches)
    }
}
