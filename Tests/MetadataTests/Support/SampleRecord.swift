import Foundation
import Metadata
import PlatenModel

/// A job with everything that a document can tell: two parts, a page in two passes, a replaced page, controls, moves, checks and a lost page.
enum SampleRecord {
    static let job = Identifier<Job>(rawValue: "5f1c7c5e-0000-4000-8000-000000000001")
    static let cycle = Identifier<Cycle>(rawValue: "5f1c7c5e-0000-4000-8000-0000000000c1")

    static func identifier(_ number: Int) -> Identifier<Capture> {
        Identifier(rawValue: "5f1c7c5e-0000-4000-8000-\(String(repeating: "0", count: 12 - "\(number)".count))\(number)")
    }

    /// Seconds after the scanning of the first page, 2027-03-31 09:15:00 UTC.
    static func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_806_484_500 + seconds) }

    static func capture(
        _ number: Int, role: CaptureRole = .page, position: Int? = nil, part: String? = nil, designation: String? = nil, pass: String? = nil,
        supersedes: Int? = nil, warnings: [CaptureWarning] = []
    ) -> Capture {
        Capture(
            id: identifier(number), job: job, jobName: "ms-104", cycle: cycle, sequence: number, scanner: "bookeye", vendor: "Avision",
            model: "FB6280E", profile: "book", acquired: time(Double(number) * 10), file: "ms-104/ms-104_000\(number).tif",
            size: 1_000_000 + number, sha256: String(repeating: "\(number)", count: 64), rowsSHA256: String(repeating: "a", count: 64),
            geometry: ImageGeometry(width: 2480, height: 3508, samples: 3, depth: 8, resolutionX: 300, resolutionY: 299.72),
            options: [AppliedOption(name: "mode", requested: .text("Color"), effective: .text("Color"))], warnings: warnings,
            supersedes: supersedes.map { identifier($0) }, role: role, position: position, designation: designation.flatMap { PageDesignation($0) },
            part: part, pass: pass)
    }

    static func packaged(_ capture: Capture, label: String? = nil) -> PackagedCapture {
        PackagedCapture(capture: capture, file: "data/\(capture.file)", label: label)
    }

    static let profile = Profile(
        name: "book", title: "Books", classes: [], source: .flatbed, mode: .colour, depth: 8, resolution: 300, area: .maximum,
        areaTolerance: 1, nearest: [], compression: .lzw, iccProfile: "eciRGBv2", rotation: .quarter, options: [:])

    static func full() -> PreservationRecord {
        var item = JobItem(callNumber: "Ms. II 1.234/α", institution: "Abbey Library", collection: "Codices", documentType: "book")
        item.isFragile = true
        let lost = LostPage(
            page: 3, capture: identifier(9), time: time(95), problem: Problem(.scannerUnknown, ["scanner": "bookeye"]), quarantined: nil)
        return PreservationRecord(
            job: Job(
                id: job, name: "ms-104", title: "Evangeliary <& \"more\">", created: time(-3600), createdBy: "anna",
                restrictedTo: ["manuscripts", "curators"], captureCount: 8, item: item, state: .complete),
            captures: [
                packaged(capture(1, role: .slip)),
                packaged(capture(2, position: 2, part: "Volume 1", designation: "1r"), label: "Folio 1 recto"),
                packaged(capture(8, position: 3, part: "Volume 1", designation: "1v", supersedes: 3), label: "Folio 1 verso"),
                packaged(capture(4, position: 4, part: "Volume 2", designation: "2r", pass: "visible")),
                packaged(capture(5, position: 4, part: "Volume 2", designation: "2r", pass: "infrared")),
                packaged(capture(6, role: .target)),
                packaged(capture(7, position: 7, part: "Volume 1", designation: "3r")),
            ],
            superseded: [
                packaged(
                    capture(
                        3, position: 3, part: "Volume 1", designation: "1v",
                        warnings: [CaptureWarning(code: .fewerRows, sentence: "The driver delivered 3000 rows.")]))
            ],
            moves: [
                JobMove(from: nil, to: .received, time: time(-3600), user: "anna", place: "Shelf 4"),
                JobMove(from: .received, to: .scanning, time: time(-60), user: "bert"),
            ],
            custody: [
                CustodyRecord(
                    capture: identifier(2), time: time(22), user: "bert", act: "capture.committed", sha256: String(repeating: "2", count: 64),
                    detail: "ms-104/ms-104_0002.tif"),
                CustodyRecord(
                    capture: identifier(2), time: time(200), user: "anna", act: "capture.renamed", sha256: String(repeating: "2", count: 64),
                    detail: "ms-104/ms-104_0002.tif ms-104/ms-104_1r.tif"),
            ],
            fixityChecks: [
                FixityCheck(
                    capture: identifier(2), time: time(300), user: "platend", outcome: .intact, sha256: String(repeating: "2", count: 64)),
                FixityCheck(capture: identifier(4), time: time(300), user: "clara", outcome: .unreadable, detail: "Input/output error"),
            ],
            cycles: [
                Cycle(
                    id: cycle, job: job, jobName: "ms-104", scanner: "bookeye", profile: profile, requestedCount: nil, state: .completed,
                    startedBy: "bert", started: time(0), ended: time(100), capturedCount: 8, lostPages: [lost])
            ],
            host: "station-2", software: "Platen 0.1.0", created: time(4000), institution: "Scan Studio Ltd")
    }

    /// The same with limits of what is measured, one of which was passed over, and an image that was cut out of another.
    static func limited() -> PreservationRecord {
        var record = full()
        for index in record.cycles.indices { record.cycles[index].profile.quality = [.skew: MeasureLimits(warnAbove: 0.5, holdAbove: 1)] }
        record.captures[0].capture.verdicts = [Verdict(Measurement(.skew, .value(2)), value: 2, action: .hold, limit: 1, side: .above)]
        record.captures[1].capture.clip = CaptureClip(exposure: record.captures[0].capture.id, frame: 1, left: 10, top: 20)
        return record
    }

    /// A job of which nobody said anything, with one page.
    static func bare() -> PreservationRecord {
        var page = capture(1)
        page.geometry = ImageGeometry(width: 100, height: 50, samples: 1, depth: 1, resolutionX: nil, resolutionY: nil)
        page.options = []
        return PreservationRecord(
            job: Job(id: job, name: "box", title: "", created: time(0), createdBy: "anna", restrictedTo: []), captures: [packaged(page)],
            host: "station-2", software: "Platen 0.1.0", created: time(4000))
    }
}
