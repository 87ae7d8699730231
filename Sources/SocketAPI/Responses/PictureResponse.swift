import HTTPTypes
import Hummingbird

/// A picture that was made from masters.
enum PictureResponse {
    /// - Parameter tag: names these very bytes as long as the station makes pictures as it does.
    static func make(
        path: String, tag: String, mediaType: String = "image/jpeg", request: Request, context: SocketRequestContext
    ) async throws -> Response {
        let etag = "\"\(tag)\""
        let headers: HTTPFields = [.contentType: mediaType, .eTag: etag, .cacheControl: "private, no-cache"]
        if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(etag) {
            return Response(status: .notModified, headers: headers)
        }
        let body = try await FileIO().loadFile(path: path, context: context, chunkLength: SocketLimits.masterChunk)
        return Response(status: .ok, headers: headers, body: body)
    }
}
