import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel

/// A value as the socket answers it.
enum JSONResponse {
    static func make(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(status: status, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: try buffer(value)))
    }

    static func buffer(_ value: some Encodable) throws -> ByteBuffer {
        ByteBuffer(bytes: try PlatenJSON.encoder().encode(value))
    }
}
