import Glibc

/// Names of users and groups from the system's databases.
public enum Users {
    /// The user that this process acts as.
    public static var current: UInt32 { geteuid() }

    /// The user's login name, or the number where there is none.
    public static func name(ofUser identifier: UInt32) -> String {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
            guard let base = buffer.baseAddress, getpwuid_r(identifier, &entry, base, buffer.count, &found) == 0, found != nil else {
                return String(identifier)
            }
            return entry.pw_name.map { String(cString: $0) } ?? String(identifier)
        }
    }

    /// The group's name, or the number where there is none.
    public static func name(ofGroup identifier: UInt32) -> String {
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65_536) { buffer in
            guard let base = buffer.baseAddress, getgrgid_r(identifier, &entry, base, buffer.count, &found) == 0, found != nil else {
                return String(identifier)
            }
            return entry.gr_name.map { String(cString: $0) } ?? String(identifier)
        }
    }

    /// The group's number, nil where there is no such group.
    public static func identifier(ofGroup name: String) -> UInt32? {
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65_536) { buffer in
            guard let base = buffer.baseAddress, getgrnam_r(name, &entry, base, buffer.count, &found) == 0, found != nil else { return nil }
            return entry.gr_gid
        }
    }

    public static var hostName: String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let base = buffer.baseAddress, gethostname(base, buffer.count - 1) == 0 else { return "localhost" }
            buffer[buffer.count - 1] = 0
            return String(cString: base)
        }
    }
}
