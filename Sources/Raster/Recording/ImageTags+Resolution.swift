extension ImageTags {
    /// Pixels an inch along a row, where known and sensible.
    var horizontalResolution: Double? { Self.sensible(resolutionX) ?? Self.sensible(resolutionY) }
    /// Rows an inch.
    var verticalResolution: Double? { Self.sensible(resolutionY) ?? Self.sensible(resolutionX) }

    /// A number that a rational of two 32-bit numbers holds exactly enough.
    private static func sensible(_ value: Double?) -> Double? {
        guard let value, value >= 0.01, value <= 1_000_000 else { return nil }
        return value
    }
}
