import Foundation
import Glibc
import LinuxSystem

/// A folder of its own for one test, removed when the test ends, whatever its end. `PLATEN_KEEP_SCRATCH=1` keeps it.
public final class ScratchFolder: Sendable {
    /// Absolute path without a trailing slash.
    public let path: String

    public init(_ label: String = #function) throws {
        let name = label.prefix { $0.isLetter || $0.isNumber || $0 == "-" }.prefix(40)
        path = "\(NSTemporaryDirectory().trimmingTrailingSlash)/platen-\(name)-\(UUID().uuidString.prefix(8))"
        try Folder.create(path, permissions: 0o755)
    }

    deinit {
        if ProcessInfo.processInfo.environment["PLATEN_KEEP_SCRATCH"] == nil {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    /// Path of `name` in this folder.
    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a text file, with the folders above it, and returns its path. Whoever reads it meanwhile sees the old text or the new one: programs
    /// under test look at such files when they like.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        let file = path(name)
        if let slash = file.lastIndex(of: "/") { try Folder.create(String(file[..<slash]), permissions: 0o755) }
        let whole = path(".\(UUID().uuidString)")
        try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
        guard rename(whole, file) == 0 else { throw SystemError.last("rename", file) }
        return file
    }
}

extension String {
    var trimmingTrailingSlash: String { hasSuffix("/") && count > 1 ? String(dropLast()) : self }
}
