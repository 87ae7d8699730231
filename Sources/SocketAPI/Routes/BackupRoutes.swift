import Curation
import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel
import Station

/// `/v1/backup`
struct BackupRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/backup", role: .administrator) { _, _, caller in
            let backup = try await station.backups.make(by: caller)
            let headers: HTTPFields = [
                .contentType: "application/x-tar", .eTag: "\"\(backup.sha256)\"", .contentLength: String(backup.size), .cacheControl: "no-store",
            ]
            let body = ResponseBody(contentLength: backup.size) { writer in
                var offset = 0
                while offset < backup.size {
                    let bytes = try await backup.bytes(at: offset, count: SocketLimits.masterChunk)
                    guard !bytes.isEmpty else { throw Problem(.backupFailed, ["reason": "its file is shorter than it was"]) }
                    try await writer.write(ByteBuffer(bytes: bytes))
                    offset += bytes.count
                }
                try await writer.finish(nil)
            }
            return Response(status: .ok, headers: headers, body: body)
        }
    }
}
