/// How fast masters are read to be checked.
public struct ReadingPace: Sendable, Hashable {
    /// Bytes a second at most. Nil: as fast as the disk.
    public var bytesPerSecond: Int?
    /// Whether it makes way for all other reading and writing, where the disk's scheduler can: see `ioprio_set(2)`.
    public var makesWay: Bool

    public init(bytesPerSecond: Int? = nil, makesWay: Bool) {
        self.bytesPerSecond = bytesPerSecond
        self.makesWay = makesWay
    }

    /// Somebody waits for the answer.
    public static let prompt = ReadingPace(makesWay: false)

    /// Nobody waits: the scheduled look at all masters.
    public static func scrub(bytesPerSecond: Int? = nil) -> ReadingPace {
        ReadingPace(bytesPerSecond: bytesPerSecond, makesWay: true)
    }

    /// Seconds to rest when `bytes` were read within `seconds`.
    package func rest(after bytes: Int, within seconds: Double) -> Double {
        guard let rate = bytesPerSecond, rate > 0 else { return 0 }
        return max(0, Double(bytes) / Double(rate) - seconds)
    }
}
