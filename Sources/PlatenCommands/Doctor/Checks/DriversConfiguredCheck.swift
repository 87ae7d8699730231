import Foundation
import LinuxSystem

/// The list of drivers that libsane loads (sane-dll(5)).
struct DriversConfiguredCheck: DoctorCheck {
    let name = "drivers-configured"
    private static let usualFolder = "/etc/sane.d"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let folders = Self.folders(surroundings)
        let described = folders.joined(separator: ", ")
        let mend = "sudo apt-get install --reinstall libsane-common"
        guard let folder = folders.first(where: { Folder.exists(surroundings.path("\($0)/dll.conf")) }) else {
            return .failed("There is no dll.conf in \(described), so libsane loads no driver.", mend: mend)
        }
        let additions = ((try? Folder.names(in: surroundings.path("\(folder)/dll.d"))) ?? []).map { "\(folder)/dll.d/\($0)" }
        let drivers = Set((["\(folder)/dll.conf"] + additions).flatMap { Self.drivers(in: surroundings.path($0)) })
        guard !drivers.isEmpty else {
            return .failed("\(folder)/dll.conf names no driver: every line is a comment.", mend: "sudoedit \(folder)/dll.conf")
        }
        return .ok("\(HumanFormat.count(drivers.count, "driver")) in \(folder)/dll.conf and dll.d.")
    }

    /// Where libsane looks: the daemon's configuration, else SANE_CONFIG_DIR, whose trailing colon appends the usual folder (sane(7)).
    private static func folders(_ surroundings: DoctorSurroundings) -> [String] {
        guard let text = surroundings.configuration["drivers.configuration-folder"] ?? surroundings.environment["SANE_CONFIG_DIR"],
            !text.isEmpty
        else { return [usualFolder] }
        return text.split(separator: ":").map(String.init) + (text.hasSuffix(":") ? [usualFolder] : [])
    }

    private static func drivers(in file: String) -> [String] {
        ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(whereSeparator: \.isNewline).compactMap { line in
            let name = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            return name.isEmpty ? nil : name
        }
    }
}
