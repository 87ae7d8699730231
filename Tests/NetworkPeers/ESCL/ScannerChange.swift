/// What changes on an eSCL scanner; what is nil stays as it is.
public struct ScannerChange: Encodable, Sendable {
    private let sheets: Int?
    private let feeder: FeederState?
    private let faults: [DocumentFault?]?
    private let busyJobs: Int?
    private let busyDocuments: Int?
    private let formats: [DocumentFormat]?
    private let seed: Int?
    private let sheetHeight: Int?
    private let slowMilliseconds: Int?
    private let release: Bool?

    private enum CodingKeys: String, CodingKey {
        case sheets, feeder, faults, formats, seed, release
        case busyJobs = "busy_jobs"
        case busyDocuments = "busy_documents"
        case sheetHeight = "sheet_height"
        case slowMilliseconds = "slow_milliseconds"
    }

    /// - Parameters:
    ///   - sheets: that lie in the feeder.
    ///   - feeder: ready, or why not. A jam during a job sets it, too, and the sheet that jammed is still among `sheets`.
    ///   - faults: of the next documents in their order, nil for a good one; those that come after are good.
    ///   - busyJobs: so many of the next requests for a job are answered 503.
    ///   - busyDocuments: so many of the next requests for a document are answered 503.
    ///   - formats: that it offers and delivers; both unless changed.
    ///   - seed: of the pattern, see ``DocumentPattern``.
    ///   - sheetHeight: of the next pages in 1/300 inch, where shorter than asked for; 0 is as asked for.
    ///   - slowMilliseconds: from the first to the last byte of a slow document; 3 s unless changed.
    ///   - releasingHanging: whether documents that hang now end, by a connection that closes without an answer.
    public init(
        sheets: Int? = nil, feeder: FeederState? = nil, faults: [DocumentFault?]? = nil, busyJobs: Int? = nil, busyDocuments: Int? = nil,
        formats: [DocumentFormat]? = nil, seed: Int? = nil, sheetHeight: Int? = nil, slowMilliseconds: Int? = nil, releasingHanging: Bool = false
    ) {
        self.sheets = sheets
        self.feeder = feeder
        self.faults = faults
        self.busyJobs = busyJobs
        self.busyDocuments = busyDocuments
        self.formats = formats
        self.seed = seed
        self.sheetHeight = sheetHeight
        self.slowMilliseconds = slowMilliseconds
        release = releasingHanging ? true : nil
    }
}
