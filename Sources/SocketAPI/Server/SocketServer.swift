import Hummingbird
import HummingbirdCore
import LinuxSystem
import Logging
import NIOCore
import NIOPosix
import PlatenModel
import ServiceLifecycle
import Station

/// The HTTP server on the station's Unix socket.
///
/// `run()` returns when the service group shuts down gracefully, after the running requests, and throws where the socket cannot be bound.
public struct SocketServer: Service {
    private let station: Station
    private let socketPath: String
    private let socketGroup: String?
    private let onReady: @Sendable () async -> Void
    private let logger: Logger

    /// - Parameter onReady: called once the socket accepts callers and has its final mode. They are answered when it returns.
    public init(
        station: Station, socketPath: String, socketGroup: String?, logger: Logger, onReady: @escaping @Sendable () async -> Void
    ) {
        self.station = station
        self.socketPath = socketPath
        self.socketGroup = socketGroup
        self.logger = logger
        self.onReady = onReady
    }

    public func run() async throws {
        // Held as long as the socket is: the server library replaces a socket that exists, another daemon's too.
        let lock = try SocketLock.take(for: socketPath)
        defer { withExtendedLifetime(lock) {} }
        if let socketGroup, await BlockingWork.run({ Users.identifier(ofGroup: socketGroup) }) == nil {
            logger.warning("there is no group \(socketGroup): only the daemon's own user and root reach the socket")
        }
        let responder = makeRouter().buildResponder()
        // Not Hummingbird's Application: that renews a cached date every second, and an idle daemon sleeps.
        let server = try HTTPServerBuilder.http1().buildServer(
            configuration: ServerConfiguration(address: .unixDomainSocket(path: socketPath), serverName: "platend"),
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger
        ) { [logger] request, writer, channel in
            let context = SocketRequestContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
            var response = try await responder.respond(to: request, context: context)
            response.headers[.date] = HTTPDate.now()
            response.headers[.server] = "platend"
            try await writer.write(response: response.head, body: response.body)
        } onServerRunning: { _ in
            do {
                try SocketFile.open(socketPath, group: socketGroup)
                await onReady()
            } catch {
                logger.critical("the socket cannot be opened to its group", metadata: ["reason": "\(error)"])
            }
        }
        try await server.run()
    }

    private func makeRouter() -> Router<SocketRequestContext> {
        let router = Router(context: SocketRequestContext.self)
        let identification = CallerIdentification { [station] in station.configuration.access }
        var routes = SocketRoutes(router: router, identification: identification, firstSearch: station.firstSearch)
        let table = RouteTable()
        router.add(middleware: ProblemMiddleware { table.entries })
        StatusRoutes(station: station).register(in: &routes)
        ScannerRoutes(station: station).register(in: &routes)
        ProfileRoutes(station: station).register(in: &routes)
        JobRoutes(station: station).register(in: &routes)
        PageRoutes(station: station).register(in: &routes)
        CycleRoutes(station: station).register(in: &routes)
        CaptureRoutes(station: station).register(in: &routes)
        BackupRoutes(station: station).register(in: &routes)
        FixityRoutes(station: station).register(in: &routes)
        EventRoutes(station: station).register(in: &routes)
        PackageRoutes(station: station).register(in: &routes)
        DeliveryRoutes(station: station).register(in: &routes)
        RetentionRoutes(station: station).register(in: &routes)
        InspectionRoutes(station: station).register(in: &routes)
        AlertRoutes(station: station).register(in: &routes)
        MaintenanceRoutes(station: station).register(in: &routes)
        MetricsRoutes(station: station).register(in: &routes)
        table.entries = routes.entries
        return router
    }
}
