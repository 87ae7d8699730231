import Glibc
import LinuxSystem

/// The shared library of a driver, as the dll meta-backend looks for it.
public enum DriverFile {
    /// Whether the dll meta-backend would find `libsane-NAME.so.1`: in the folders of LD_LIBRARY_PATH, then in the folder `sane` beside
    /// libsane itself (sane-backends 1.2.1, dll.c, `load`). True where that folder cannot be told.
    public static func exists(driver: String) -> Bool {
        guard let own = folderOfLibrary() else { return true }
        let path = getenv("LD_LIBRARY_PATH").map { String(cString: $0) } ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["\(own)/sane", "/usr/lib/sane"]
        return folders.contains { Folder.exists("\($0)/libsane-\(driver).so.1") }
    }

    /// Where the loaded libsane lies, from the kernel's list of what is mapped.
    private static func folderOfLibrary() -> String? {
        guard let maps = fopen("/proc/self/maps", "re") else { return nil }
        defer { fclose(maps) }
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), maps) != nil {
            let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard let slash = text.firstIndex(of: "/"), let last = text.lastIndex(of: "/") else { continue }
            if text[last...].hasPrefix("/libsane.so") { return String(text[slash..<last]) }
        }
        return nil
    }
}
