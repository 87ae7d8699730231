import ArgumentParser
import Foundation
import PlatenClient
import PlatenModel

struct BackupCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Save catalogue, configuration, profiles and calibrations as one file.",
        discussion: """
            The file is platen-backup-HOST-DATE.tar in the folder DEST; it appears when it is whole and on disk. Masters are in it by their \
            names and digests only: copy their folder besides. Restore it with: platend --restore FILE
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The folder in which the file is made.", completion: .directory)
    var folder: String

    func run(with client: StationClient) async throws {
        let path = Self.path(in: folder, host: try await client.status().host, now: Date())
        let interruptible = Task { try await client.saveBackup(to: path) }
        try await Interruptions.cancelling {
            try await withTaskCancellationHandler {
                _ = try await interruptible.value
            } onCancel: {
                interruptible.cancel()
            }
        }
        let digest = try await interruptible.value
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        try BackupReport(payload: BackupReport.File(path: path, size: size, sha256: digest)).emit(as: output.format)
    }

    /// The file's path; its name sorts by time.
    static func path(in folder: String, host: String, now: Date) -> String {
        let time = now.formatted(
            .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false).timeSeparator(.omitted))
        let host = String(host.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "_" })
        return "\(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)/platen-backup-\(host)-\(time).tar"
    }
}
