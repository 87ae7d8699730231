import ArgumentParser
import Foundation
import PlatenClient
import PlatenModel

extension CapturePicture: ExpressibleByArgument {}

struct SaveCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "save", abstract: "Save the master of a capture, or a picture of it, as a file.",
        discussion: "The file appears when it is whole and its SHA-256 is the one that the catalogue holds. A file that exists is never overwritten.")

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(
        help: """
            Instead of the master a small JPEG: thumbnail, or overlay with the places framed that quality control found; or evened: a TIFF at full size
            whose columns are evened out by the flat field that held when it was taken.
            """)
    var picture: CapturePicture?
    @Argument(help: "Identifier of the capture, or its beginning.")
    var capture: String
    @Argument(help: "The new file, or a folder in which it gets the name of the master.", completion: .file())
    var file: String

    func run(with client: StationClient) async throws {
        let capture = try await client.capture(capture)
        let path = Self.destination(file, of: capture, picture)
        try await Interruptions.cancelling {
            if let picture {
                try await client.savePicture(picture, of: capture.id, to: path)
            } else {
                try await client.download(capture, to: path)
            }
        }
        if let picture {
            try PictureReport(payload: PictureReport.File(path: path, picture: picture.rawValue)).emit(as: output.format)
        } else {
            try SavedReport(payload: capture, path: path).emit(as: output.format)
        }
    }

    /// The file's path; within `file` where that is a folder.
    static func destination(_ file: String, of capture: Capture, _ picture: CapturePicture? = nil) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue else { return file }
        var name = capture.file.split(separator: "/").last.map(String.init) ?? "\(capture.id).tif"
        if let picture { name += ".\(picture.rawValue).\(picture.suffix)" }
        return file.hasSuffix("/") ? file + name : "\(file)/\(name)"
    }
}
