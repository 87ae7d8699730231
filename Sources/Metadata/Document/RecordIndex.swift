import PlatenModel

/// What of a record belongs to which of its files.
struct RecordIndex: Sendable {
    let files: [DescribedFile]
    private let custody: [Identifier<Capture>: [CustodyRecord]]
    private let checks: [Identifier<Capture>: [FixityCheck]]
    private let successors: [Identifier<Capture>: Identifier<Capture>]

    init(_ record: PreservationRecord) {
        let cycles = Dictionary(record.cycles.map { ($0.id, $0) }) { first, _ in first }
        let current = record.captures.map { ($0, $0.capture.role == .page ? METS.FileUse.master : .control) }
        let all = current + record.superseded.map { ($0, .superseded) }
        files = all.enumerated().map { index, entry in
            DescribedFile(number: index + 1, packaged: entry.0, use: entry.1, cycle: cycles[entry.0.capture.cycle])
        }
        custody = Dictionary(grouping: record.custody, by: \.capture)
        checks = Dictionary(grouping: record.fixityChecks, by: \.capture)
        let pairs = files.compactMap { file in file.capture.supersedes.map { ($0, file.capture.id) } }
        successors = Dictionary(pairs) { first, _ in first }
    }

    /// Files of one use, in their order.
    func files(_ use: METS.FileUse) -> [DescribedFile] { files.filter { $0.use == use } }

    func custody(of file: DescribedFile) -> [CustodyRecord] { custody[file.capture.id] ?? [] }

    func checks(of file: DescribedFile) -> [FixityCheck] { checks[file.capture.id] ?? [] }

    /// The capture that replaced a file's.
    func successor(of file: DescribedFile) -> Identifier<Capture>? { successors[file.capture.id] }
}
