import Glibc

/// Where symbolic links lead.
enum LinkTarget {
    /// The text of a link, nil where there is none or it may not be read.
    static func of(_ path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
