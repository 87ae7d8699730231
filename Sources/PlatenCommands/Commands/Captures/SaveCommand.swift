import ArgumentParser
import Foundation
import PlatenClient
import PlatenModel

struct SaveCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Save the master of a capture as a file.",
        discussion: "The file appears when it is whole and its SHA-256 is the one that the catalogue holds. A file that exists is never overwritten.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String
    @Argument(help: "The new file, or a folder in which it gets the name of the master.", completion: .file())
    var file: String

    func run(with client: StationClient) async throws {
        let capture = try await client.capture(capture)
        let path = Self.destination(file, of: capture)
        try await Interruptions.cancelling {
            try await client.download(capture, to: path)
        }
        try SavedReport(payload: capture, path: path).emit(as: output.format)
    }

    /// The file's path; within `file` where that is a folder.
    static func destination(_ file: String, of capture: Capture) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue else { return file }
        let name = capture.file.split(separator: "/").last.map(String.init) ?? "\(capture.id).tif"
        return file.hasSuffix("/") ? file + name : "\(file)/\(name)"
    }
}
