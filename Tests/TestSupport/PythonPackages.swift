import Foundation

/// Python packages of others, where Tests/Schemas/fetch-python.sh or somebody else installed them.
public enum PythonPackages {
    private static let environment: [String: String] = {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL.path
        let paths = ["\(root)/.build/python", ProcessInfo.processInfo.environment["PYTHONPATH"]].compactMap(\.self)
        return ["PYTHONPATH": paths.joined(separator: ":"), "LC_ALL": "C.UTF-8"]
    }()

    /// Runs Python 3 so that it finds them.
    public static func run(_ arguments: [String]) throws -> Shell.Result {
        try Shell.run("python3", arguments, environment: environment)
    }

    /// Whether a program that does nothing but use them ends well.
    public static func run(_ program: String) -> Bool {
        (try? run(["-c", program]))?.status == 0
    }
}
