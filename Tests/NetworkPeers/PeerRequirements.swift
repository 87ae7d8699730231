import Glibc
import LinuxSystem
import TestSupport

/// What the peers and their clients need of the machine. A test that cannot run is skipped by name.
public enum PeerRequirements {
    /// Python for the responder, scanimage and sane-airscan for its client.
    public static var eSCL: Bool { python && hasDriver("airscan") }

    /// Python and saned for the server, scanimage and the `net` driver for its client.
    public static var saned: Bool { python && Folder.exists("/usr/sbin/saned") && hasDriver("net") && hasDriver("test") }

    /// saned reads its users from /etc/sane.d only: the server needs a mount of its own there.
    public static var sanedUsers: Bool {
        let asRoot = geteuid() == 0 ? [] : ["--user", "--map-root-user"]
        return saned && works("unshare", ["--mount"] + asRoot + ["mount", "--bind", "/tmp", "/etc/sane.d"])
    }

    private static var python: Bool {
        works("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]) && works("scanimage", ["--version"])
    }

    /// Any architecture's library folder.
    private static func hasDriver(_ name: String) -> Bool { works("sh", ["-c", "ls /usr/lib/*/sane/libsane-\(name).so.1"]) }

    private static func works(_ program: String, _ arguments: [String]) -> Bool {
        (try? Shell.run(program, arguments))?.status == 0
    }
}
