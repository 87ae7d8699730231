/// A request as it came over the wire.
struct ScriptedRequest: Sendable {
    var method: String
    var target: String
    /// By lower-case names.
    var headers: [String: String]
    var body: String

    /// The target without its query.
    var path: String { String(target.prefix { $0 != "?" }) }
}
