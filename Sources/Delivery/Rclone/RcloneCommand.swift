/// One call of rclone, as arguments that no shell sees.
struct RcloneCommand: Sendable {
    let verb: [String]
    var options: [String] = []
    /// Come after `--`, so that none is taken for an option.
    let operands: [String]
    /// Standard input.
    var input: [UInt8] = []
    /// Whether it tells how far it is.
    var tellsProgress = false

    func arguments(bandwidth: Int?, progressInterval: Double) -> [String] {
        var arguments = verb + Self.always + options
        // Without a letter rclone reads KiB.
        if let bandwidth { arguments += ["--bwlimit", "\(bandwidth)B"] }
        arguments += tellsProgress ? ["--stats", "\(Int(progressInterval * 1000))ms", "--stats-log-level", "NOTICE"] : ["--stats", "0"]
        return arguments + ["--"] + operands
    }

    /// One try only, since trying again is this program's own business; a question would wait for ever.
    private static let always = [
        "--use-json-log", "--log-level", "NOTICE", "--retries", "1", "--low-level-retries", "3", "--contimeout", "15s", "--timeout", "60s",
        "--ask-password=false",
    ]

    /// What a place can do by itself.
    static func features(of place: String) -> Self { Self(verb: ["backend", "features"], operands: [place]) }

    /// All files in a folder, each a line of JSON.
    static func list(_ folder: String) -> Self {
        Self(verb: ["lsjson"], options: ["--recursive", "--files-only", "--no-modtime", "--no-mimetype"], operands: [folder])
    }

    /// SHA-256 of all files in a folder, from their bytes as they are read back, and not as the other side remembers them.
    static func digests(of folder: String) -> Self {
        Self(verb: ["hashsum"], options: ["--download"], operands: ["sha256", folder])
    }

    /// Makes a folder, which nobody but a delivery uses, the same as the package: what is there and equal is left alone.
    static func makeSame(_ package: String, _ folder: String) -> Self {
        Self(verb: ["sync"], operands: [package, folder], tellsProgress: true)
    }

    /// Copies files again that were damaged on their way, though sizes and times are as they should be.
    static func copyAgain(_ files: [String], _ package: String, _ folder: String) -> Self {
        Self(
            verb: ["copy"], options: ["--ignore-times", "--files-from-raw", "-"], operands: [package, folder],
            input: Array(files.joined(separator: "\n").utf8), tellsProgress: true)
    }

    /// Adds what is not there, and changes nothing that is.
    static func add(_ package: String, _ folder: String) -> Self {
        Self(verb: ["copy"], options: ["--immutable", "--size-only"], operands: [package, folder], tellsProgress: true)
    }

    /// Gives a folder its name; a folder that has come by that name meanwhile stays as it is.
    static func rename(_ folder: String, to name: String) -> Self {
        Self(verb: ["moveto"], options: ["--immutable"], operands: [folder, name])
    }
}
