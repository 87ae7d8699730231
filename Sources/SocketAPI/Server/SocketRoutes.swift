import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// The table of routes. A route is registered with the role that it takes; there is no way to register one without.
struct SocketRoutes {
    typealias Handler = @Sendable (Request, SocketRequestContext, Caller) async throws -> Response

    struct Entry: Sendable {
        let method: HTTPRequest.Method
        let path: String
        let role: Role
    }

    private let router: Router<SocketRequestContext>
    private let identification: CallerIdentification
    private let firstSearch: FirstSearch
    private(set) var entries: [Entry] = []

    /// - Parameter firstSearch: what callers wait for who ask for scanners.
    init(router: Router<SocketRequestContext>, identification: CallerIdentification, firstSearch: FirstSearch) {
        self.router = router
        self.identification = identification
        self.firstSearch = firstSearch
    }

    /// Registers a route. `path` is below `/v1`, with `{name}` for parameters.
    mutating func on(_ method: HTTPRequest.Method, _ path: String, role: Role, _ handler: @escaping Handler) {
        onRoot(method, "/v1\(path)", role: role, handler)
    }

    /// The same for a path that is not below `/v1`.
    mutating func onRoot(_ method: HTTPRequest.Method, _ full: String, role: Role, _ handler: @escaping Handler) {
        entries.append(Entry(method: method, path: full, role: role))
        let identification = identification
        let firstSearch = Self.asksForScanners(method, full) ? firstSearch : nil
        router.on(RouterPath(full), method: method) { request, context in
            let credentials = try await PeerCredentials.of(context.channel)
            let caller = try await identification.caller(with: credentials)
            guard caller.role >= role else {
                throw Problem(.permissionDenied, ["user": caller.userName, "role": role.rawValue])
            }
            await firstSearch?.wait()
            return try await handler(request, context, caller)
        }
    }

    /// Whether the answer depends on which scanners there are.
    private static func asksForScanners(_ method: HTTPRequest.Method, _ path: String) -> Bool {
        path.hasPrefix("/v1/scanners") || path == "/v1/maintenance" || path.hasSuffix("/fit") || method == .post && path.hasSuffix("/cycles")
    }
}
