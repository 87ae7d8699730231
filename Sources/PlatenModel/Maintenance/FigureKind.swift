/// A figure of a scanner's physical state that is kept for years.
public enum FigureKind: String, Codable, Sendable, Hashable, CaseIterable {
    /// What comes back from the empty white bed: lamp, mirrors and sensor together.
    case lamp
    /// The colour of that light: red and blue, each over green.
    case redBalance = "red-balance"
    case blueBalance = "blue-balance"
    case noise
    /// How unlike neighbouring columns of the sensor are.
    case columnDeviation = "column-deviation"
    case deadColumns = "dead-columns"
    case unevenness
    /// Marks on the glass that a look at the empty bed shows.
    case glassSpots = "glass-spots"
    /// By how much the scale of images is off, along a row and along the travel.
    case scaleAcross = "scale-across"
    case scaleAlong = "scale-along"
    /// Mean difference CIEDE2000 of patches that the profile was not made from.
    case colourError = "colour-error"
    /// Share of half the sampling frequency at which a tenth of the modulation is left.
    case samplingEfficiency = "sampling-efficiency"
    /// Pixels between the channels that are farthest apart.
    case misregistration
}
