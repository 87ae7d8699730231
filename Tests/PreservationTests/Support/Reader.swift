import LinuxSystem
import TestSupport

/// A user of the machine, other than the one whom files belong to, in one group.
struct Reader {
    private let group: UInt32

    init(in group: UInt32) {
        self.group = group
    }

    /// Of the number's user nothing belongs to anybody.
    private static let user = 65_533

    func canRead(_ path: String) throws -> Bool {
        try run("cat", path)
    }

    func canList(_ folder: String) throws -> Bool {
        try run("ls", folder)
    }

    private func run(_ program: String, _ path: String) throws -> Bool {
        try Shell.run("setpriv", ["--reuid=\(Self.user)", "--regid=\(group)", "--groups=\(group)", program, path]).status == 0
    }
}
