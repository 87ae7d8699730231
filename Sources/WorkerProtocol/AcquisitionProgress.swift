/// How far the page is. Sent at most ten times a second.
public struct AcquisitionProgress: Codable, Sendable, Hashable {
    public var rows: Int
    public var totalRows: Int?
    public var bytes: Int

    public init(rows: Int, totalRows: Int?, bytes: Int) {
        self.rows = rows
        self.totalRows = totalRows
        self.bytes = bytes
    }
}
