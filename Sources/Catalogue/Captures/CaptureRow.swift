import GRDB
import Naming
import PlatenModel

/// A capture in the table `capture`, with the identifiers of its job and cycle and its options.
enum CaptureRow {
    static let columns: SQL = """
        capture.*, job.id AS jobIdentifier, job.name AS jobName, cycle.id AS cycleIdentifier, shared.text AS optionsText
        """
    static let tables: SQL = """
        capture CROSS JOIN job ON job.number = capture.job CROSS JOIN cycle ON cycle.number = capture.cycle
            CROSS JOIN sharedText AS shared ON shared.number = capture.options
        """

    static func capture(_ row: Row, _ options: inout SharedTextReader<[AppliedOption]>) throws -> Capture {
        Capture(
            id: Identifier(rawValue: row["id"]), job: Identifier(rawValue: row["jobIdentifier"]), jobName: row["jobName"],
            cycle: Identifier(rawValue: row["cycleIdentifier"]), sequence: row["sequence"], scanner: row["scanner"],
            vendor: row["vendor"], model: row["model"], profile: row["profile"], acquired: .init(milliseconds: row["acquired"]),
            file: row["file"], size: row["size"], sha256: row["sha256"], rowsSHA256: row["rowsSHA256"],
            geometry: ImageGeometry(
                width: row["width"], height: row["height"], samples: row["samples"], depth: row["depth"],
                resolutionX: row["resolutionX"], resolutionY: row["resolutionY"]),
            options: try options.value(row["options"], row["optionsText"]),
            warnings: try (row["warnings"] as String?).map { try JSONText.decode([CaptureWarning].self, $0) } ?? [],
            supersedes: (row["supersedes"] as String?).map { Identifier(rawValue: $0) },
            role: CaptureRole(rawValue: row["role"]) ?? .page, position: row["position"],
            side: (row["side"] as String?).flatMap { SheetSide(rawValue: $0) },
            designation: (row["designation"] as String?).flatMap { PageDesignation($0) }, part: row["part"], pass: row["pass"],
            codes: try (row["codes"] as String?).map { try JSONText.decode([ReadCode].self, $0) } ?? [],
            printedNumbers: try (row["printedNumbers"] as String?).map { try JSONText.decode(PrintedNumbers.self, $0) },
            clip: try (row["clip"] as String?).map { try JSONText.decode(CaptureClip.self, $0) },
            verdicts: try (row["verdicts"] as String?).map { try JSONText.decode([Verdict].self, $0) } ?? [], isBlank: row["blank"],
            flatField: try (row["flatField"] as String?).map { try JSONText.decode(CaptureFlatField.self, $0) })
    }

    /// Returns the row's number, which is `row` where that is given. - Throws: `job-unknown`, `cycle-unknown`.
    static func insert(_ capture: Capture, sidecarDigest: String, at now: Int64, row: Int64? = nil, into database: Database) throws -> Int64 {
        let job = try JobRow.number(of: capture.job, in: database)
        let cycleRequest = SQLRequest<Int64>("SELECT number FROM cycle WHERE id = \(capture.cycle.rawValue) AND job = \(job)")
        guard let cycle = try cycleRequest.fetchOne(database) else { throw Problem(.cycleUnknown, ["cycle": capture.cycle.rawValue]) }
        let options = try SharedText.number(of: capture.options, in: database)
        let geometry = capture.geometry
        try database.execute(
            literal: """
                INSERT INTO capture (number, id, job, cycle, sequence, scanner, vendor, model, profile, acquired, committed, file, size,
                    sha256, rowsSHA256, sidecarSHA256, width, height, samples, depth, resolutionX, resolutionY, options, warnings,
                    supersedes, role, position, side, designation, part, pass, codes, printedNumbers, clip, verdicts, blank, flatField,
                    fileKey)
                VALUES (\(row), \(capture.id.rawValue), \(job), \(cycle), \(capture.sequence), \(capture.scanner), \(capture.vendor), \(capture.model),
                    \(capture.profile), \(capture.acquired.milliseconds), \(now), \(capture.file), \(capture.size),
                    \(capture.sha256), \(capture.rowsSHA256), \(sidecarDigest), \(geometry.width), \(geometry.height), \(geometry.samples),
                    \(geometry.depth), \(geometry.resolutionX), \(geometry.resolutionY), \(options),
                    \(capture.warnings.isEmpty ? nil : try PlatenJSON.line(capture.warnings)), \(capture.supersedes?.rawValue),
                    \(capture.role.rawValue), \(capture.position), \(capture.side?.rawValue),
                    \(capture.designation?.description), \(capture.part), \(capture.pass),
                    \(capture.codes.isEmpty ? nil : try PlatenJSON.line(capture.codes)),
                    \(try capture.printedNumbers.map { try PlatenJSON.line($0) }), \(try capture.clip.map { try PlatenJSON.line($0) }),
                    \(capture.verdicts.isEmpty ? nil : try PlatenJSON.line(capture.verdicts)), \(capture.isBlank),
                    \(try capture.flatField.map { try PlatenJSON.line($0) }),
                    \(NameCollisionKey.of(capture.file).rawValue))
                """)
        let number = database.lastInsertedRowID
        try database.execute(
            literal: """
                UPDATE job SET captureCount = captureCount + 1, lastSequence = max(lastSequence, \(capture.sequence)),
                    lastPosition = max(lastPosition, \(capture.position))
                WHERE number = \(job)
                """)
        try database.execute(literal: "UPDATE cycle SET capturedCount = capturedCount + 1 WHERE number = \(cycle)")
        return number
    }
}
