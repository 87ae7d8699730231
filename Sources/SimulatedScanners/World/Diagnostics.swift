import Glibc

/// One line on stderr, as SANE drivers speak to whoever started the program.
enum Diagnostics {
    static func report(_ text: String) {
        var line = Array("platensim: \(text)\n".utf8)
        line.withUnsafeMutableBytes { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
    }
}
