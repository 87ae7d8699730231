import LinuxSystem
import NetworkPeers
import TestSupport

/// SANE's own program as a client of the peers.
struct Scanimage {
    let client: SaneClientFolder
    let scratch: ScratchFolder
    /// Where `.sane/pass` is looked for.
    var home: String { scratch.path("home") }

    struct Outcome {
        /// scanimage's exit status, which is SANE's where a scan failed.
        let status: Int32
        let messages: String
        let seconds: Double
    }

    func list() throws -> String {
        try Shell.run("scanimage", ["-L"], environment: environment).text
    }

    /// One page of 75 dpi, written to `page.pnm`. `limit` is in seconds; a scan that takes longer is killed: status 137.
    func scan(_ device: String, _ options: [String] = [], to file: String = "page.pnm", limit: Int = 120) throws -> Outcome {
        try run(device, options + ["--output-file", scratch.path(file)], limit)
    }

    /// All pages that come, `page1.pnm` and so on. scanimage's status is 0 where the feeder is empty after a page.
    func batch(_ device: String, _ options: [String], limit: Int = 120) throws -> Outcome {
        try run(device, options + ["--batch=\(scratch.path("page%d.pnm"))"], limit)
    }

    func page(_ file: String = "page.pnm") throws -> PortableImage {
        try PortableImage(reading: scratch.path(file))
    }

    private func run(_ device: String, _ options: [String], _ limit: Int) throws -> Outcome {
        let start = MonotonicClock.seconds()
        // The shell makes a number of a death by a signal: 9 alone would be SANE's input/output error.
        let command = ["-c", #"timeout -s KILL "$0" scanimage "$@"; exit $?"#, "\(limit)"]
        let arguments = ["--device-name", device, "--format=pnm", "--resolution", "75"] + options
        let result = try Shell.run("sh", command + arguments, environment: environment)
        return Outcome(status: result.status, messages: result.errors, seconds: MonotonicClock.seconds() - start)
    }

    private var environment: [String: String] { client.environment.merging(["HOME": home, "LC_ALL": "C"]) { $1 } }
}

/// The figures of `SANE_Status`, as scanimage ends with them.
enum Status {
    static let cancelled: Int32 = 2
    static let busy: Int32 = 3
    static let jammed: Int32 = 6
    static let noDocuments: Int32 = 7
    static let coverOpen: Int32 = 8
    static let inputOutputError: Int32 = 9
    static let accessDenied: Int32 = 11
    /// scanimage's own, where a device cannot be opened.
    static let notOpened: Int32 = 1
    /// timeout(1)'s, where it had to kill.
    static let killed: Int32 = 137
}
