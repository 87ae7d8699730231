import Glibc
import LinuxSystem
import PlatenModel

/// A destination as rclone is told of it.
struct DestinationPlace: Sendable {
    /// What folders' names are put behind.
    private let prefix: String
    /// RCLONE_CONFIG of its calls.
    let configurationFile: String
    let redaction: Redaction

    /// Throws `destination-unreachable` where a folder is not there, `destination-misconfigured` where rclone does not know the remote.
    init(_ destination: DestinationConfiguration) throws(Problem) {
        switch destination.place {
        case .folder(let path):
            // Made by a copy, it would lie on this machine's own disk, where the share is not mounted.
            guard Folder.exists(path) else {
                throw Problem(
                    .destinationUnreachable,
                    ["destination": destination.name, "count": "1 attempt", "reason": "there is no folder \(path); is the share mounted?"])
            }
            prefix = path == "/" ? path : path + "/"
            configurationFile = "/dev/null"
            redaction = Redaction([:])
        case .rclone(let remote, let path, let file):
            let section = try Self.section(remote, of: file, destination: destination.name)
            prefix = "\(remote):\(path)\(path.isEmpty || path.hasSuffix("/") ? "" : "/")"
            configurationFile = file
            redaction = Redaction(section)
        }
    }

    /// The argument for a folder there. It never begins with a hyphen: a path or the remote's name comes first.
    func folder(_ name: String) -> String { prefix + name }

    /// The argument for the destination itself.
    var root: String { prefix }

    /// Refuses a delivery of a package onto itself: it would be found there, and count as a second copy.
    ///
    /// Throws `destination-misconfigured`. What a remote of rclone leads back to cannot be told.
    static func check(_ destination: DestinationConfiguration, package: String, folder: String) throws(Problem) {
        guard case .folder(let path) = destination.place, let place = resolved(path), let package = resolved(package) else { return }
        let target = place == "/" ? "/\(folder)" : "\(place)/\(folder)"
        guard "\(package)/".hasPrefix("\(target)/") || "\(place)/".hasPrefix("\(package)/") else { return }
        throw Problem(.destinationMisconfigured, ["destination": destination.name, "reason": "the package itself lies at \(package)"])
    }

    /// The path without links; nil where there is nothing.
    private static func resolved(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    private static func section(_ remote: String, of file: String, destination: String) throws(Problem) -> [String: String] {
        let reason: String
        do throws(RcloneConfigurationFile.Unusable) {
            let sections = try RcloneConfigurationFile(path: file).sections
            if let section = sections[remote] { return section }
            let nearest = NearestName.of(remote, among: sections.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
            reason = "\(file) has no remote named \(remote)\(nearest)"
        } catch {
            reason = error.reason
        }
        throw Problem(.destinationMisconfigured, ["destination": destination, "reason": reason])
    }
}
