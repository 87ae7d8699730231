import PlatenModel

/// What is said of the bits of an empty bed.
enum BitFindings {
    /// - Parameter deep: the same in samples of 16 bits.
    static func sentences(_ channels: [ChannelBits], deep: [ChannelBits]? = nil) -> [String] {
        let names = channels.count == 3 ? ["red", "green", "blue"] : ["grey"]
        let stuck = zip(names, channels).flatMap { name, channel in
            channel.stuck.map { "Bit \($0.bit) of \(name) is always \($0.isSet ? 1 : 0): the sensor's electronics are at fault." }
        }
        let hidden = zip(names, deep ?? []).flatMap { name, channel in
            channel.hiddenStuck.map {
                "Bit \($0.bit) of the \(channel.depth) of \(name) is always \($0.isSet ? 1 : 0): the sensor's electronics are at fault."
            }
        }
        let poorest = (deep ?? channels).filter { ($0.effective ?? $0.depth) < $0.depth }.min { ($0.effective ?? 0) < ($1.effective ?? 0) }
        // No fault: the sensor has no more, or the driver spreads what it has.
        let depth = poorest.flatMap { channel in channel.effective.map { "Of the \(channel.depth) bits of a sample \($0) carry something." } }
        return stuck + hidden + [depth].compactMap(\.self)
    }
}
