import Glibc

/// One line on stderr, as SANE drivers speak to whoever started the program.
enum Diagnostics {
    static func report(_ text: String) {
        var line = Array("platensim: \(text)\n".utf8)
        line.withUnsafeMutableBytes { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
    }

    /// Says a mistake in the world's files, which then is an I/O error of the scanner.
    static func usable<Value>(_ body: () throws(WorldMistake) -> Value) throws(DriverFailure) -> Value {
        do {
            return try body()
        } catch {
            report(error.description)
            throw DriverFailure(.ioError)
        }
    }
}
