import Acquisition
import Catalogue
import Curation
import PlatenModel
import WorkerProtocol

extension Station {
    /// Has a scanner look at its bed, and keeps a picture of what it saw for a while.
    ///
    /// - Throws: see ``AcquisitionService/preview(_:profile:path:by:)``; `picture-not-drawn`, `storage-failed`.
    public func preview(_ scanner: String, _ request: NewPreview, by caller: Caller) async throws(Problem) -> ScannerPreview {
        try await catalogue.audit(user: caller.userName, action: "scanner.preview", subject: scanner, detail: request.profile ?? "")
        let identifier = Identifier<ScannerPreview>.make()
        let image = try await pictures.newFile("\(identifier.rawValue).tif")
        let seen: PreviewSeen
        do throws(Problem) {
            seen = try await acquisition.preview(scanner, profile: request.profile, path: image, by: caller)
            try await pictures.keepPreview(identifier, of: image, sheets: seen.sheets)
        } catch {
            await pictures.discard(image)
            throw error
        }
        await pictures.discard(image)
        return ScannerPreview(id: identifier, scanner: scanner, geometry: seen.geometry, sheets: seen.sheets)
    }
}
