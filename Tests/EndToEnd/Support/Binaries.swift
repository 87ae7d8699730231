import Foundation

/// Where the programs under test are: the staged tree that `PLATEN_STAGE` names, else the folder of this build.
enum Binaries {
    static var folder: String {
        if let stage = ProcessInfo.processInfo.environment["PLATEN_STAGE"] { return "\(stage)/bin" }
        return buildFolder
    }

    /// The simulated driver under the name that SANE's dll meta-backend looks for.
    static func linkDriver(into folder: String) throws {
        let staged = ProcessInfo.processInfo.environment["PLATEN_STAGE"].map { "\($0)/lib/sane/libsane-platensim.so.1" }
        let driver = staged.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil } ?? "\(buildFolder)/libsane-platensim.so"
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/libsane-platensim.so.1", withDestinationPath: driver)
    }

    private static var buildFolder: String {
        // The test bundle lies beside the programs: .build/<triple>/<configuration>/.
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    }
}
