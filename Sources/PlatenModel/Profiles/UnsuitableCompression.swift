/// A compression that cannot hold the samples that a profile asks for.
public struct UnsuitableCompression: Error, Sendable, Hashable {
    public var compression: MasterCompression
    public var mode: ColourMode
    /// Bits a sample.
    public var depth: Int

    public init(compression: MasterCompression, mode: ColourMode, depth: Int) {
        self.compression = compression
        self.mode = mode
        self.depth = depth
    }

    /// What is wrong, without a full stop.
    public var reason: String { "\(compression.rawValue) cannot hold \(mode.rawValue) with depth \(depth), only lineart with depth 1" }

    /// What to do, in one sentence.
    public var hint: String {
        let others = MasterCompression.allCases.filter { $0 != compression }.map(\.rawValue).joined(separator: ", ")
        return "Write one of \(others) for compression, or mode: lineart with depth: 1."
    }

    /// As told where no file of a profile is at hand: `profile-invalid`, in place of a line naming the key.
    public var problem: Problem { Problem(.profileInvalid, ["place": "compression: \(compression.rawValue)", "reason": reason, "hint": hint]) }
}
