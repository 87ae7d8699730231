import AsyncHTTPClient
import LinuxSystem
import NIOHTTP1
import PlatenModel

extension StationClient {
    /// Saves a picture of a capture as a new file: a JPEG, or a TIFF of one that is evened out.
    ///
    /// - Throws: `file-exists`, `storage-failed`. Nothing is left behind then.
    public func savePicture(_ kind: CapturePicture, of capture: Identifier<Capture>, to path: String) async throws {
        try await save(.picture(kind.rawValue, of: capture), to: path)
    }

    /// Saves a contact sheet of a job as a new JPEG file.
    ///
    /// - Parameter number: from 1; each shows 48 pages.
    public func saveContactSheet(_ number: Int, ofJob job: String, to path: String) async throws {
        guard !job.isEmpty else { throw Problem(.jobUnknown, ["job": "\"\""]) }
        try await save(.contactSheet(ofJob: job).query("sheet", String(number)), to: path)
    }

    /// Has a scanner look at its bed.
    ///
    /// - Parameter profile: with whose mode and options; nil: colour or grey, as the scanner can.
    public func preview(scanner: String, profile: String?) async throws -> ScannerPreview {
        guard !scanner.isEmpty else { throw Problem(.scannerUnknown, ["scanner": "\"\""]) }
        return try await post(.previews(ofScanner: scanner), body: NewPreview(profile: profile))
    }

    /// Saves the picture of a look at a bed as a new JPEG file.
    public func savePreview(_ preview: Identifier<ScannerPreview>, to path: String) async throws {
        try await save(.preview(preview), to: path)
    }

    /// Saves the picture of a look at an empty bed as a new JPEG file.
    public func savePicture(of record: Identifier<MaintenanceRecord>, to path: String) async throws {
        try await save(.picture(of: record), to: path)
    }

    private func save(_ route: Route, to path: String) async throws {
        guard !Folder.exists(path) else { throw Problem(.fileExists, ["path": path]) }
        let file = try Self.storing(path) { () throws(SystemError) in try PartialFile(for: path) }
        do {
            try await translatingFailures {
                let response = try await open(.GET, route)
                try await Self.receive(response.body, into: file, destination: path)
            }
            try await Self.blocking(path) { () throws(SystemError) in try file.publish() }
        } catch {
            file.discard()
            throw error
        }
    }
}
