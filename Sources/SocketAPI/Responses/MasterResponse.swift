import HTTPTypes
import Hummingbird
import PlatenModel

/// The bytes of a master, whole or a range of them (RFC 9110, section 14).
enum MasterResponse {
    static func make(_ capture: Capture, path: String, request: Request, context: SocketRequestContext) async throws -> Response {
        let etag = "\"\(capture.sha256)\""
        var headers: HTTPFields = [
            .contentType: "image/tiff", .eTag: etag, .acceptRanges: "bytes",
            // A master never changes; who may see it can.
            .cacheControl: "private, no-cache",
        ]
        if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(etag) {
            return Response(status: .notModified, headers: headers)
        }
        let range: ByteRange.Answer
        if request.method == .head {
            // RFC 9110, section 14.2: Range means something to GET only.
            range = .whole
        } else if let condition = request.headers[.ifRange], condition != etag {
            range = .whole
        } else {
            range = ByteRange.parse(request.headers[.range], size: capture.size)
        }
        let file = FileIO()
        switch range {
        case .whole:
            headers[.contentLength] = String(capture.size)
            if request.method == .head { return Response(status: .ok, headers: headers) }
            let body = try await file.loadFile(path: path, context: context, chunkLength: SocketLimits.masterChunk)
            return Response(status: .ok, headers: headers, body: body)
        case .part(let bytes):
            headers[.contentRange] = "bytes \(bytes.lowerBound)-\(bytes.upperBound)/\(capture.size)"
            headers[.contentLength] = String(bytes.count)
            let body = try await file.loadFile(path: path, range: bytes, context: context, chunkLength: SocketLimits.masterChunk)
            return Response(status: .partialContent, headers: headers, body: body)
        case .outside:
            var response = ProblemResponse.make(
                Problem(.rangeInvalid, ["range": request.headers[.range] ?? "", "size": String(capture.size)]))
            response.headers[.contentRange] = "bytes */\(capture.size)"
            return response
        }
    }
}
