import Foundation
import TestSupport

/// bagit.py, the Library of Congress's own tool, where Tests/Schemas/fetch-bagit.sh or somebody else installed it.
enum BagItTool {
    private static let environment: [String: String] = {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL.path
        let paths = ["\(root)/.build/python", ProcessInfo.processInfo.environment["PYTHONPATH"]].compactMap(\.self)
        return ["PYTHONPATH": paths.joined(separator: ":"), "LC_ALL": "C.UTF-8"]
    }()

    static let isInstalled = (try? Shell.run("python3", ["-m", "bagit", "--version"], environment: environment))?.status == 0

    /// Whether the tool calls the bag valid, and what it says.
    static func validate(_ bag: String) throws -> (isValid: Bool, text: String) {
        let result = try Shell.run("python3", ["-m", "bagit", "--validate", bag], environment: environment)
        return (result.status == 0, result.text + result.errors)
    }
}
