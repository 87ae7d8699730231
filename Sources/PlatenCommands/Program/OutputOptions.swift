import ArgumentParser

/// How a command prints its result.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print what the API returns, as JSON with sorted keys.")
    var json = false

    var format: OutputFormat { json ? .json : .table }
}
