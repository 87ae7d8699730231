import ArgumentParser

/// How much of a list is printed.
struct LimitOptions: ParsableArguments {
    /// A screenful or two: archives have a million captures.
    static let `default` = 100

    @Option(help: ArgumentHelp("Print so many of the newest at most; 0 prints all.", valueName: "number"))
    var limit = Self.default

    /// Nil: all.
    var count: Int? { limit == 0 ? nil : limit }

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit takes a number from 0.") }
    }
}
