/// Cells that a camera's light was averaged in.
public struct CellCount: Codable, Sendable, Hashable {
    public var across: Int
    public var down: Int

    public init(across: Int, down: Int) {
        self.across = across
        self.down = down
    }
}
