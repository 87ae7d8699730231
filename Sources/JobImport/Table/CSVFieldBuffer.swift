/// One field while it is read.
struct CSVFieldBuffer {
    private let limit: Int
    private let line: Int
    private let column: Int
    private var bytes: [UInt8] = []
    private(set) var faults: [CSVFault] = []

    /// - Parameters:
    ///   - limit: bytes that are kept.
    ///   - line: where the field begins.
    init(limit: Int, line: Int, column: Int) {
        self.limit = limit
        self.line = line
        self.column = column
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ run: ArraySlice<UInt8>, line: Int) {
        if run.contains(0) { note(.zeroByte, line: line) }
        let kept = run.prefix(limit - bytes.count)
        bytes += kept
        if kept.count < run.count { note(.fieldTooLong, line: line) }
    }

    /// Each kind once: what is wrong with a field's first character is wrong with all that follow.
    mutating func note(_ kind: CSVFault.Kind, line: Int) {
        guard !faults.contains(where: { $0.kind == kind }) else { return }
        faults.append(CSVFault(kind: kind, line: line, fieldLine: self.line, column: column))
    }
}
