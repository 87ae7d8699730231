/// A column of a table that is known.
public struct TableColumn: Codable, Sendable, Hashable {
    public var column: JobColumn
    /// From 1.
    public var number: Int
    /// Its name as the table has it.
    public var header: String

    public init(column: JobColumn, number: Int, header: String) {
        self.column = column
        self.number = number
        self.header = header
    }
}
