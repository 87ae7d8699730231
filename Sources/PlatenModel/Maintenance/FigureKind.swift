/// A figure of a scanner's physical state that is kept for years.
public enum FigureKind: String, Codable, Sendable, Hashable, CaseIterable {
    /// What comes back from the empty white bed: lamp, mirrors and sensor together.
    case lamp
    /// The colour of that light: red and blue, each over green.
    case redBalance = "red-balance"
    case blueBalance = "blue-balance"
    /// Of luma.
    case noise
    /// Of each channel: blue, which has the least light, is the first to show a tired lamp or a poor amplifier.
    case redNoise = "red-noise"
    case greenNoise = "green-noise"
    case blueNoise = "blue-noise"
    /// Bits of all channels that never change although they should.
    case stuckBits = "stuck-bits"
    /// How unlike neighbouring columns of the sensor are.
    case columnDeviation = "column-deviation"
    case deadColumns = "dead-columns"
    /// What comes from the sensor where no light does, of the channel where it is greatest; and columns that are much brighter there than their neighbours.
    case darkLevel = "dark-level"
    case hotColumns = "hot-columns"
    case unevenness
    /// Marks on the glass that a look at the empty bed shows.
    case glassSpots = "glass-spots"
    /// By how much the scale of images is off, along a row and along the travel.
    case scaleAcross = "scale-across"
    case scaleAlong = "scale-along"
    /// By how much lines are broken at most where two modules of a wide sensor meet.
    case stitching
    /// The same of the ticks of a ruler across.
    case stitchingAcross = "stitching-across"
    /// By how much the light changes at most from one column to the next ones, as where two modules of a sensor meet.
    case moduleSteps = "module-steps"
    /// Mean difference CIEDE2000 of patches that the profile was not made from.
    case colourError = "colour-error"
    /// Share of half the sampling frequency at which a tenth of the modulation is left.
    case samplingEfficiency = "sampling-efficiency"
    /// Pixels between the channels that are farthest apart.
    case misregistration

    /// Whether it is one of the light, which ages with the hours of the lamp.
    public var isOfLight: Bool { self == .lamp || self == .redBalance || self == .blueBalance }
}
