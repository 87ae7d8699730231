import AsyncHTTPClient
import PlatenModel

/// A client of one station's socket.
///
/// Every method throws ``PlatenModel/Problem`` where the station refuses or cannot be reached, and `CancellationError` where the task
/// was cancelled. A cancelled request may have been carried out all the same.
public struct StationClient: Sendable {
    /// Path of the Unix socket.
    public let socket: String
    let http: HTTPClient

    /// Runs `body` with a client that lives as long as `body` runs. Connects at the first request.
    public static func using<Result: Sendable>(
        socket: String = DefaultPaths.socket, _ body: (StationClient) async throws -> Result
    ) async throws -> Result {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        // A daemon that is not there is told at once, not after the connection's time is over.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        let http = HTTPClient(configuration: configuration)
        do {
            let result = try await body(StationClient(socket: socket, http: http))
            try? await http.shutdown()
            return result
        } catch {
            try? await http.shutdown()
            throw error
        }
    }
}
