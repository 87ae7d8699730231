import LinuxSystem
import PlatenModel

/// A file that a command sends to the daemon.
struct InputFile {
    /// A little more than the largest that any request takes: the daemon says what its limit is.
    private static let limit = 40 << 20

    let path: String

    func bytes() throws(Problem) -> [UInt8] {
        do throws(SystemError) {
            return try SmallFile.bytes(of: path, limit: Self.limit)
        } catch {
            throw Problem(.inputUnreadable, ["path": path, "reason": error.reason])
        }
    }
}
