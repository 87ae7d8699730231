import Foundation
import Glibc
import LinuxSystem
import TestSupport

/// OpenSSH's server on the loopback, with keys and configuration of its own, which serves the file system over SFTP to one key.
struct SecureShellServer {
    static let program = "/usr/sbin/sshd"
    static var isInstalled: Bool { access(program, X_OK) == 0 }

    let server: TestServer
    let port: Int
    let keyFile: String
    let knownHosts: String

    init(in scratch: ScratchFolder) throws {
        try Folder.create(scratch.path("ssh"), permissions: 0o700)
        for key in ["host", "user", "stranger"] {
            try Shell.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", scratch.path("ssh/\(key)")])
        }
        port = try TestServer.freePort()
        keyFile = scratch.path("ssh/user")
        let hostKey = try String(contentsOfFile: scratch.path("ssh/host.pub"), encoding: .utf8)
        knownHosts = try scratch.write("[127.0.0.1]:\(port) \(hostKey)", to: "ssh/known")
        let configuration = try scratch.write(
            """
            ListenAddress 127.0.0.1
            Port \(port)
            HostKey \(scratch.path("ssh/host"))
            AuthorizedKeysFile \(scratch.path("ssh/user.pub"))
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            PidFile none
            Subsystem sftp internal-sftp
            """, to: "ssh/sshd_config")
        // What Debian's unit makes for the server, which refuses to start without it.
        if geteuid() == 0 { try Folder.create("/run/sshd", permissions: 0o755) }
        server = try TestServer(Self.program, ["-D", "-e", "-f", configuration], sign: "Server listening")
    }

    /// The section of rclone's configuration.
    func section(keyFile: String? = nil, knownHosts: String? = nil) -> String {
        let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "root"
        return """
            [sftp]
            type = sftp
            host = 127.0.0.1
            port = \(port)
            user = \(user)
            key_file = \(keyFile ?? self.keyFile)
            known_hosts_file = \(knownHosts ?? self.knownHosts)
            """
    }
}
