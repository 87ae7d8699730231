/// How results are printed.
enum OutputFormat: Sendable {
    /// For people.
    case table
    /// For programs: what the API returns.
    case json
}
