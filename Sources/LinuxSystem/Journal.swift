import CLinux
import CSystemd
import Glibc

/// systemd's journal, to which messages go with fields of their own (sd_journal_sendv(3)).
public enum Journal {
    /// Whether standard error ends in the journal, by systemd's own word for it (systemd.exec(5), `JOURNAL_STREAM`).
    ///
    /// - Parameter variable: that variable: device and inode of the stream. A program whose standard error somebody has led elsewhere since inherits it all
    ///   the same.
    public static func holdsStandardError(_ variable: String?) -> Bool {
        var status = stat()
        guard let variable, fstat(STDERR_FILENO, &status) == 0 else { return false }
        return variable == "\(status.st_dev):\(status.st_ino)"
    }

    /// Writes one message.
    ///
    /// - Parameter fields: names of capital letters, digits and underscores, the first a letter; values may have more than one line.
    /// - Throws: what the system says where the journal does not take it.
    public static func send(_ fields: [(name: String, value: String)]) throws(SystemError) {
        var texts = fields.map { Array("\($0.name)=\($0.value)".utf8) }
        let status = withPointers(to: &texts[...]) { sd_journal_sendv($0, Int32($0.count)) }
        guard status >= 0 else { throw SystemError(operation: "sd_journal_sendv", subject: "", number: -status) }
    }

    /// Calls `body` with all texts as C passes them to a system call, each valid until then.
    private static func withPointers(
        to texts: inout ArraySlice<[UInt8]>, _ before: [iovec] = [], _ body: ([iovec]) -> Int32
    ) -> Int32 {
        guard var text = texts.popFirst() else { return body(before) }
        return text.withUnsafeMutableBytes { bytes in
            withPointers(to: &texts, before + [iovec(iov_base: bytes.baseAddress, iov_len: bytes.count)], body)
        }
    }
}
