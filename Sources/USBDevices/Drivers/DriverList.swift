import Glibc
import LinuxSystem

/// The drivers that libsane's `dll` meta-backend would load, read from the files that it reads (sane-backends 1.2.1, backend/dll.c).
public struct DriverList: Hashable, Sendable {
    /// In the order in which the files name them: those of `dll.d` first, file by file, then those of `dll.conf`. A driver that is named twice
    /// stands where it is named last, as in libsane.
    public let drivers: [String]

    public init(_ searchPath: SaneSearchPath) {
        var drivers: [String] = []
        for file in Self.files(searchPath) {
            guard let path = searchPath.file(file), let text = SmallFile.wholeText(of: path, limit: ConfigurationText.limit) else { continue }
            for driver in ConfigurationText.lines(text).compactMap(Self.driver) {
                drivers.removeAll { $0 == driver }
                drivers.append(driver)
            }
        }
        self.drivers = drivers
    }

    /// The names of the files, relative to the folders of the search path.
    private static func files(_ searchPath: SaneSearchPath) -> [String] {
        // Only the first dll.d that can be opened counts; but a file that it names is searched in all folders again.
        for folder in searchPath.folders {
            guard let names = try? Folder.names(in: "\(folder)/dll.d") else { continue }
            let snippets = names.filter { isSnippet($0) && isRegularFile("\(folder)/dll.d/\($0)") }
            return snippets.map { "dll.d/\($0)" } + ["dll.conf"]
        }
        return ["dll.conf"]
    }

    /// Hidden files and editors' backups are passed over.
    private static func isSnippet(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasSuffix("#")
    }

    private static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The first word of a line, which may stand in quotes and be followed by a comment. Nil where it names no driver.
    private static func driver(_ line: Substring) -> String? {
        let name: Substring
        if line.hasPrefix("\"") {
            let quoted = line.dropFirst()
            guard let end = quoted.firstIndex(of: "\"") else { return nil }
            name = quoted[..<end]
        } else {
            name = line.prefix { !$0.isWhitespace }
        }
        let driver = String(name.prefix { $0 != "#" })
        // The meta-backend itself would load itself.
        return driver.isEmpty || driver == "dll" ? nil : driver
    }
}
