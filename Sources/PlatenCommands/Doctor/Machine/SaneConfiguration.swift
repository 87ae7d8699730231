import Foundation
import LinuxSystem

/// What the files of libsane's configuration say: which drivers are loaded, and what each driver's own file names.
struct SaneConfiguration: Sendable {
    static let usualFolder = "/etc/sane.d"

    /// Folders in the order in which libsane looks.
    let folders: [String]
    private let surroundings: DoctorSurroundings

    init(_ surroundings: DoctorSurroundings) {
        self.surroundings = surroundings
        // The daemon's configuration, else SANE_CONFIG_DIR, whose trailing colon appends the usual folder (sane(7)).
        let chosen = surroundings.configuration["drivers.configuration-folder"] ?? surroundings.environment["SANE_CONFIG_DIR"]
        guard let chosen, !chosen.isEmpty else {
            folders = [Self.usualFolder]
            return
        }
        folders = chosen.split(separator: ":").map(String.init) + (chosen.hasSuffix(":") ? [Self.usualFolder] : [])
    }

    /// The first folder that has a list of drivers.
    var listFolder: String? { folders.first { Folder.exists(surroundings.path("\($0)/dll.conf")) } }

    /// Names of the drivers that libsane loads (sane-dll(5)). Nil: there is no list.
    var loadedDrivers: Set<String>? {
        guard let folder = listFolder else { return nil }
        let additions = ((try? Folder.names(in: surroundings.path("\(folder)/dll.d"))) ?? []).map { "\(folder)/dll.d/\($0)" }
        return Set((["\(folder)/dll.conf"] + additions).flatMap { Self.words(in: surroundings.path($0)) })
    }

    /// The drivers' own files that name USB devices. Of two with the same name the first counts.
    var driverFiles: [DriverFile] {
        var files: [String: DriverFile] = [:]
        for folder in folders {
            for name in (try? Folder.names(in: surroundings.path(folder))) ?? [] where name.hasSuffix(".conf") {
                let driver = String(name.dropLast(5))
                guard files[driver] == nil, let text = try? String(contentsOfFile: surroundings.path("\(folder)/\(name)"), encoding: .utf8)
                else { continue }
                files[driver] = DriverFile(driver: driver, path: "\(folder)/\(name)", text: text)
            }
        }
        return files.values.filter { !$0.devices.isEmpty }.sorted { $0.driver < $1.driver }
    }

    private static func words(in file: String) -> [String] {
        ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(whereSeparator: \.isNewline).compactMap { line in
            let name = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            return name.isEmpty ? nil : name
        }
    }
}
