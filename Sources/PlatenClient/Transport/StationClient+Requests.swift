import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import PlatenModel

extension StationClient {
    func get<Answer: Decodable>(_ route: Route) async throws -> Answer {
        try await answer(.GET, route)
    }

    func post<Answer: Decodable>(
        _ route: Route, body: (any Encodable)? = nil, headers: [(String, String)] = [], within limit: TimeAmount = ClientLimits.request
    ) async throws -> Answer {
        try await answer(.POST, route, content: try body.map { try Content(json: $0) }, headers: headers, within: limit)
    }

    /// Sends bytes as they are.
    ///
    /// - Parameter type: their media type.
    func upload<Answer: Decodable>(_ route: Route, _ bytes: [UInt8], type: String, headers: [(String, String)] = []) async throws -> Answer {
        try await answer(.POST, route, content: Content(bytes: ByteBuffer(bytes: bytes), type: type), headers: headers)
    }

    func patch<Answer: Decodable>(_ route: Route, body: any Encodable) async throws -> Answer {
        try await answer(.PATCH, route, body: body)
    }

    func delete<Answer: Decodable>(_ route: Route) async throws -> Answer {
        try await answer(.DELETE, route)
    }

    /// Deletes what leaves nothing to tell of.
    func remove(_ route: Route) async throws {
        try await translatingFailures {
            let response = try await open(.DELETE, route, deadline: .now() + ClientLimits.request)
            // A body that is not read would keep the connection.
            _ = try await response.body.collect(upTo: ClientLimits.answer)
        }
    }

    /// An answer that is text and not JSON.
    func text(_ route: Route, type: String = "text/plain") async throws -> String {
        try await translatingFailures {
            let response = try await open(.GET, route, headers: [("Accept", type)], deadline: .now() + ClientLimits.request)
            return String(buffer: try await response.body.collect(upTo: ClientLimits.answer))
        }
    }

    /// Sends a request and reads the answer as a value.
    private func answer<Answer: Decodable>(
        _ method: HTTPMethod, _ route: Route, body: (any Encodable)? = nil, headers: [(String, String)] = []
    ) async throws -> Answer {
        try await answer(method, route, content: try body.map { try Content(json: $0) }, headers: headers)
    }

    private func answer<Answer: Decodable>(
        _ method: HTTPMethod, _ route: Route, content: Content?, headers: [(String, String)], within limit: TimeAmount = ClientLimits.request
    ) async throws -> Answer {
        try await translatingFailures {
            let response = try await open(
                method, route, content: content, headers: [("Accept", "application/json")] + headers, deadline: .now() + limit)
            let bytes = try await response.body.collect(upTo: ClientLimits.answer)
            return try PlatenJSON.decoder().decode(Answer.self, from: Data(buffer: bytes))
        }
    }

    /// Sends a request and returns as soon as a successful answer begins; its body is still to be read.
    func open(
        _ method: HTTPMethod = .GET, _ route: Route, content: Content? = nil, headers: [(String, String)] = [],
        deadline: NIODeadline = .distantFuture
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: "http+unix://\(Route.encode(socket))\(route.target)")
        request.method = method
        request.headers = HTTPHeaders(headers)
        if let content {
            request.headers.add(name: "Content-Type", value: content.type)
            request.body = .bytes(content.bytes)
        }
        let response = try await http.execute(request, deadline: deadline)
        guard (200..<300).contains(response.status.code) else { throw try await problem(in: response) }
        return response
    }

    /// What a request carries.
    struct Content {
        let bytes: ByteBuffer
        let type: String

        init(bytes: ByteBuffer, type: String) {
            self.bytes = bytes
            self.type = type
        }

        init(json body: any Encodable) throws {
            self.init(bytes: ByteBuffer(data: try PlatenJSON.encoder().encode(body)), type: "application/json")
        }
    }

    func translatingFailures<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch {
            throw ConnectionFailure.translate(error, socket: socket)
        }
    }

    private func problem(in response: HTTPClientResponse) async throws -> Problem {
        let bytes = try await response.body.collect(upTo: ClientLimits.answer)
        guard let document = try? PlatenJSON.decoder().decode(ProblemDocument.self, from: Data(buffer: bytes)) else {
            return ConnectionFailure.malformed("status \(response.status.code) without a problem that says why")
        }
        return document.problem
    }
}
