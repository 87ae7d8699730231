/// Debian's `scanimage` with the stock `test` driver, which now and then never ends a page: a race of its reader thread.
public enum StockScanimage {
    /// A page takes well below a second.
    private static let seconds = "30"
    private static let attempts = 4
    /// The status of timeout(1) where its time is over.
    private static let stuck: Int32 = 124

    /// Runs it, again where it is stuck.
    public static func run(_ arguments: [String], environment: [String: String]) throws -> Shell.Result {
        var result = try once(arguments, environment)
        for _ in 1..<attempts where result.status == stuck { result = try once(arguments, environment) }
        return result
    }

    private static func once(_ arguments: [String], _ environment: [String: String]) throws -> Shell.Result {
        try Shell.run("timeout", ["-k", "5", seconds, "scanimage"] + arguments, environment: environment)
    }
}
