import Foundation
import Glibc
import LinuxSystem

/// Somebody who may use a driver of a ``SaneServer``.
public struct SaneServerUser: Sendable {
    public let name: String
    public let password: String
    /// The driver that is then nobody else's.
    public let driver: String

    public init(name: String, password: String, driver: String) {
        self.name = name
        self.password = password
        self.driver = driver
    }

    /// Leaves the password where scanimage finds it: `.sane/pass` in the given home, readable by its owner alone. The resource is the
    /// device's name up to the driver's, as the `net` driver puts it.
    public func writePassword(home: String, server: SaneServer) throws {
        try Folder.create("\(home)/.sane", permissions: 0o700)
        let file = "\(home)/.sane/pass"
        try Data("\(name):\(password):net:\(server.address):\(driver)\n".utf8).write(to: URL(fileURLWithPath: file))
        chmod(file, 0o600)
    }
}
