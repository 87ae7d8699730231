import PlatenModel

/// What a look at the bed showed.
public struct PreviewSeen: Codable, Sendable, Hashable {
    public var geometry: ImageGeometry
    /// Sheets in millimetres from the bed's upper left corner, without a margin. Empty: none, or none that can be told.
    public var sheets: [ClipFrame]

    public init(geometry: ImageGeometry, sheets: [ClipFrame]) {
        self.geometry = geometry
        self.sheets = sheets
    }
}
