import Foundation
import TestSupport

/// A world of its own for one test: scanners, the dll meta-backend's configuration, and the driver as that looks for it.
struct SimulatedWorld {
    let scratch: ScratchFolder
    let scanners: String

    /// The driver that was built with the tests.
    private static let driver: String = {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let built = URL(fileURLWithPath: program).deletingLastPathComponent().appendingPathComponent("libsane-platensim.so").path
        guard !FileManager.default.fileExists(atPath: built), let stage = ProcessInfo.processInfo.environment["PLATEN_STAGE"] else { return built }
        return "\(stage)/lib/sane/libsane-platensim.so.1"
    }()

    init(_ label: String = #function) throws {
        scratch = try ScratchFolder(label)
        scanners = scratch.path("scanners")
        try scratch.write("platensim\n", to: "sane.d/dll.conf")
        try FileManager.default.createDirectory(atPath: scratch.path("lib"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: scratch.path("lib/libsane-platensim.so.1"), withDestinationPath: Self.driver)
        try FileManager.default.createDirectory(atPath: scanners, withIntermediateDirectories: true)
    }

    /// Makes a scanner, or gives it another configuration.
    func configure(_ name: String = "flatbed", _ lines: String...) throws {
        try scratch.write(lines.joined(separator: "\n") + "\n", to: "scanners/\(name)/scanner.conf")
    }

    /// Writes a file into a scanner's folder.
    func put(_ file: String, _ text: String = "", of name: String = "flatbed") throws {
        try scratch.write(text, to: "scanners/\(name)/\(file)")
    }

    func has(_ file: String, of name: String = "flatbed") -> Bool {
        FileManager.default.fileExists(atPath: path(file, of: name))
    }

    func text(_ file: String, of name: String = "flatbed") throws -> String {
        try String(contentsOfFile: path(file, of: name), encoding: .utf8)
    }

    func path(_ file: String, of name: String = "flatbed") -> String { "\(scanners)/\(name)/\(file)" }

    /// The variables that show this world to a SANE program.
    var environment: [String: String] {
        ["SANE_CONFIG_DIR": scratch.path("sane.d"), "LD_LIBRARY_PATH": scratch.path("lib"), "PLATEN_SIM_DIR": scanners, "LC_ALL": "C"]
    }

    /// Runs Debian's scanimage in this world.
    func scanimage(_ arguments: [String]) throws -> Shell.Result {
        try Shell.run("scanimage", arguments, environment: environment)
    }

    /// Scans a page with scanimage and returns the image; fails with what scanimage says.
    func scan(_ arguments: [String] = [], from name: String = "flatbed") throws -> NetpbmImage {
        let result = try Shell.run("scanimage", ["-d", "platensim:\(name)", "--format=pnm"] + arguments, environment: environment)
        guard result.status == 0 else { throw ScanimageFailure(status: result.status, errors: result.errors) }
        return try NetpbmImage(result.output)
    }
}
