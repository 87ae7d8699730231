import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel

/// A problem as RFC 9457 writes it, with Platen's code, parameters and next step as members of their own.
struct ProblemResponse: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    let code: ProblemCode
    let next: String
    let parameters: [String: String]

    init(_ problem: Problem, status: HTTPResponse.Status) {
        // A code is its own documentation: RFC 9457 allows a URI that is not meant to be fetched.
        type = "urn:platen:problem:\(problem.code.rawValue)"
        title = status.reasonPhrase
        self.status = status.code
        detail = problem.sentence
        code = problem.code
        next = problem.next
        parameters = problem.parameters
    }

    static func make(_ problem: Problem) -> Response {
        let status = ProblemStatus.of(problem.code)
        let body = (try? PlatenJSON.line(ProblemResponse(problem, status: status))) ?? "{}"
        return Response(
            status: status, headers: [.contentType: "application/problem+json"], body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    }
}
