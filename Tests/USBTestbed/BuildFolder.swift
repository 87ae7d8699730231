import Foundation

/// Where the test's helper programs and recordings are.
enum BuildFolder {
    /// The test bundle lies beside the programs: .build/<triple>/<configuration>/.
    static func program(_ name: String) -> String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name).path
    }

    static func recording(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recordings/\(name)").path
    }
}
