import Statistics

/// What a sensor shows of an even sheet, of columns or of cells. Values are codes from 0 to 65535, whatever the depth they were delivered with.
public protocol SheetMeans: Codable, Sendable {
    /// Whether cells are averaged, which a camera has that sees an area; else columns of a line sensor.
    static var isOfCells: Bool { get }
    /// Channels: 1 or 3.
    var samples: Int { get }
    /// Bits of each sample as it was delivered.
    var depth: Int { get }
    /// Of each sample.
    var means: [Double] { get }
    /// Whether it is what its own numbers say.
    var isWhole: Bool { get }
}

extension SheetMeans {
    /// Mean of each channel, without the tenths of its means that are lowest and highest.
    public var levels: [Double] {
        (0..<samples).map { channel in
            OrderStatistics.trimmedMean(stride(from: channel, to: means.count, by: samples).map { means[$0] }, cutting: 0.1) ?? 0
        }
    }

    /// Share of the samples whose mean lies at the end of the scale: what they would have shown beyond it nobody knows.
    public var clipped: Double { Double(means.count { $0 >= 0.995 * 65535 }) / Double(max(1, means.count)) }
}
