import HTTPTypes
import Hummingbird
import Logging
import PlatenModel

/// Turns whatever a route throws into a problem document.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = SocketRequestContext

    /// Set once all routes are registered: tells an unknown path from a method that a path does not take.
    let entries: @Sendable () -> [SocketRoutes.Entry]

    func handle(
        _ request: Request, context: SocketRequestContext, next: (Request, SocketRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            return ProblemResponse.make(problem)
        } catch let error as HTTPError where error.status == .notFound {
            return notFound(request)
        } catch let error as HTTPError where error.status == .contentTooLarge {
            return ProblemResponse.make(Problem(.requestTooLarge, ["limit": String(SocketLimits.requestBody)]))
        } catch let error as HTTPError {
            return ProblemResponse.make(Problem(.requestMalformed, ["reason": error.body ?? error.status.reasonPhrase]))
        } catch is CancellationError {
            return ProblemResponse.make(Problem(.stationStopping))
        } catch {
            context.logger.error("route failed", metadata: ["path": "\(request.uri.path)", "error": "\(error)"])
            return ProblemResponse.make(Problem(.internalFailure, ["reason": "\(type(of: error))"]))
        }
    }

    private func notFound(_ request: Request) -> Response {
        let path = request.uri.path
        let matching = entries().filter { Self.matches($0.path, path) }
        // The router prefers a path in so many words to one with a parameter in its place.
        let exact = matching.filter { $0.path == path }
        let methods = (exact.isEmpty ? matching : exact).map(\.method.rawValue)
        guard !methods.isEmpty else { return ProblemResponse.make(Problem(.routeUnknown, ["path": path])) }
        let allowed = methods.joined(separator: ", ")
        var response = ProblemResponse.make(
            Problem(.methodNotAllowed, ["path": path, "method": request.method.rawValue, "allowed": allowed]))
        response.headers[.allow] = allowed
        return response
    }

    static func matches(_ template: String, _ path: String) -> Bool {
        let template = template.split(separator: "/")
        let path = path.split(separator: "/")
        return template.count == path.count && zip(template, path).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
