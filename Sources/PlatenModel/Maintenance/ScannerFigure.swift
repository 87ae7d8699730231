import FoundationEssentials

/// One point of a figure's history.
public struct ScannerFigure: Codable, Sendable, Hashable {
    public var kind: FigureKind
    public var time: Date
    public var value: Double

    public init(kind: FigureKind, time: Date, value: Double) {
        self.kind = kind
        self.time = time
        self.value = value
    }
}
