import Synchronization

/// The registered routes, filled once at start and read by the middleware that was added before them.
final class RouteTable: Sendable {
    private let table = Mutex<[SocketRoutes.Entry]>([])

    var entries: [SocketRoutes.Entry] {
        get { table.withLock { $0 } }
        set { table.withLock { $0 = newValue } }
    }
}
