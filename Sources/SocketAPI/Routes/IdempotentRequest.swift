import Catalogue
import Crypto
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel
import Station

/// A request that may carry an Idempotency-Key: the same key with the same request is answered as the first time, and done once.
struct IdempotentRequest {
    let station: Station
    let request: Request
    let body: ByteBuffer
    let caller: Caller

    func answer(status: HTTPResponse.Status, _ work: () async throws -> some Encodable) async throws -> Response {
        guard let key = request.idempotencyKey else {
            return try JSONResponse.make(try await work(), status: status)
        }
        guard !key.isEmpty, key.utf8.count <= SocketLimits.idempotencyKey else {
            throw Problem(.requestMalformed, ["reason": "the Idempotency-Key is empty or longer than \(SocketLimits.idempotencyKey) bytes"])
        }
        switch try await station.catalogue.claimIdempotencyKey(key, user: caller.userName, requestDigest: digest) {
        case .answered(status: let status, body: let text):
            return Response(
                status: HTTPResponse.Status(code: status), headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        case .claimed:
            do {
                let text = try PlatenJSON.line(try await work())
                try await station.catalogue.rememberAnswer(key: key, user: caller.userName, status: status.code, body: text)
                return Response(
                    status: status, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
            } catch {
                // A refused request did nothing: the key may be used again, for instance when the scanner is free.
                try? await station.catalogue.forgetIdempotencyKey(key, user: caller.userName)
                throw error
            }
        }
    }

    private var digest: String {
        var hash = SHA256()
        hash.update(data: Data("\(request.method.rawValue) \(request.uri.string)\n".utf8))
        hash.update(data: Data(body.readableBytesView))
        return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
