import Glibc

/// The folders in which libsane looks for its configuration, first match wins (sane-backends 1.2.1, sanei/sanei_config.c).
public struct SaneSearchPath: Hashable, Sendable {
    /// In the order of the search. A relative folder is relative to the process that loads libsane.
    public let folders: [String]

    /// - Parameters:
    ///   - variable: the value of `SANE_CONFIG_DIR`, nil where it is not set. Folders are separated by colons; a colon at the end adds the
    ///     folders that libsane was built with.
    ///   - builtIn: the folders that libsane was built with: Debian's has the current one and `/etc/sane.d`.
    public init(variable: String?, builtIn: [String] = SaneSearchPath.builtIn) {
        guard let variable else {
            folders = builtIn
            return
        }
        let addsBuiltIn = variable.hasSuffix(":")
        // An empty part between colons counts: libsane makes `/dll.conf` of it.
        let named = (addsBuiltIn ? String(variable.dropLast()) : variable).split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        folders = named + (addsBuiltIn ? builtIn : [])
    }

    /// What libsane of Debian searches where `SANE_CONFIG_DIR` says nothing.
    public static let builtIn = [".", "/etc/sane.d"]

    /// The first file of this name that this process may read.
    func file(_ name: String) -> String? {
        folders.lazy.map { "\($0)/\(name)" }.first { access($0, R_OK) == 0 }
    }
}
