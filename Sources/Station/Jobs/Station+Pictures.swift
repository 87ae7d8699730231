import Catalogue
import Curation
import PlatenModel

extension Station {
    /// The path of a picture of a capture.
    public func picture(_ kind: PictureKind, of capture: Capture) async throws(Problem) -> String {
        try await pictures.picture(kind, of: capture, master: try await masterPath(of: capture))
    }

    /// The path of one contact sheet of a job: its pages in their order, without those that were replaced.
    ///
    /// - Parameter number: from 1.
    /// - Throws: `job-empty`; `request-malformed` beyond the last sheet.
    public func contactSheet(_ number: Int, of job: Job) async throws(Problem) -> String {
        let current = try await catalogue.pages(of: job.id).current
        guard !current.isEmpty else { throw Problem(.jobEmpty, ["job": job.name]) }
        let count = (current.count + PictureService.sheetSize - 1) / PictureService.sheetSize
        guard (1...count).contains(number) else { throw Problem(.requestMalformed, ["reason": "sheet is not between 1 and \(count)"]) }
        var captures: [(capture: Capture, master: String)] = []
        for capture in current[(number - 1) * PictureService.sheetSize..<min(number * PictureService.sheetSize, current.count)] {
            captures.append((capture, try await masterPath(of: capture)))
        }
        return try await pictures.contactSheet(of: captures)
    }
}
