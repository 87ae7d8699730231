import Foundation
import GRDB
import PlatenModel

/// What an operator is told when SQLite fails.
enum CatalogueFailure {
    static func catching<Value>(path: String, _ body: () throws -> Value) -> Result<Value, Problem> {
        do { return .success(try body()) } catch { return .failure(problem(error, path: path)) }
    }

    /// The problem itself where `error` is one; else what it means for the catalogue at `path`.
    static func problem(_ error: any Error, path: String) -> Problem {
        if let problem = error as? Problem { return problem }
        guard let error = error as? DatabaseError else {
            return Problem(.catalogueFailed, ["reason": oneLine("\(path): \(error)")])
        }
        switch error.resultCode {
        case .SQLITE_FULL:
            let folder = (path as NSString).deletingLastPathComponent
            return Problem(.storageFull, ["folder": folder, "free": freeBytes(folder), "needed": "more"])
        case .SQLITE_READONLY:
            return Problem(.storageFailed, ["path": path, "reason": "it or its folder is read-only"])
        default:
            return Problem(.catalogueFailed, ["reason": oneLine("\(path): \(error.message ?? "SQLite error \(error.resultCode.rawValue)")")])
        }
    }

    private static func freeBytes(_ folder: String) -> String {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        return (attributes?[.systemFreeSize] as? NSNumber).map { "\($0)" } ?? "0"
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
