/// What the guidelines of digitisation measure on a target.
public enum ConformanceMeasure: String, Codable, Sendable, Hashable, CaseIterable {
    case resolution
    /// Lightness of the greys.
    case toneResponse = "tone-response"
    /// Steps between neighbouring greys, as shares of what they should be: of light greys, and of the others.
    case gainHighlights = "gain-modulation-highlights"
    case gainOthers = "gain-modulation-others"
    /// Colour of the greys, as ΔE(a\*b\*), and as CIEDE2000 without its term of lightness.
    case whiteBalance = "white-balance"
    case whiteBalance2000 = "white-balance-2000"
    /// CIEDE2000 of all patches.
    case colourMean = "colour-mean"
    case colourPercentile90 = "colour-percentile-90"
    case colourGreatest = "colour-greatest"
    /// The same with S_L = 1.
    case colourMeanUnweighted = "colour-mean-unweighted"
    case colourGreatestUnweighted = "colour-greatest-unweighted"
    /// Standard deviation of lightness within a grey.
    case noise
    /// Where 10 % of the modulation are left, as a share of half the sampling frequency; of the worse direction.
    case samplingEfficiency = "sampling-efficiency"
    /// Where 50 % are left, as a share of half the sampling frequency.
    case halfModulation = "mtf50"
    /// What is left at half the sampling frequency: more of it is aliasing.
    case nyquistModulation = "modulation-at-nyquist"
    /// The greatest modulation: above 1 the image was sharpened.
    case sharpening
    case misregistration
    /// Of light over an even sheet.
    case nonUniformity = "non-uniformity"
    case scaleError = "scale-error"
    /// Of the crossings of a grid, as a share of its diagonal.
    case distortion

    /// A few words.
    public var title: String {
        switch self {
        case .resolution: "resolution"
        case .toneResponse: "tone response"
        case .gainHighlights: "gain modulation, light greys"
        case .gainOthers: "gain modulation, other greys"
        case .whiteBalance, .whiteBalance2000: "white balance"
        case .colourMean: "colour, mean"
        case .colourPercentile90: "colour, 90th percentile"
        case .colourGreatest: "colour, greatest"
        case .colourMeanUnweighted: "colour, mean, S_L = 1"
        case .colourGreatestUnweighted: "colour, greatest, S_L = 1"
        case .noise: "noise"
        case .samplingEfficiency: "sampling efficiency (MTF10)"
        case .halfModulation: "MTF50"
        case .nyquistModulation: "modulation at half sampling"
        case .sharpening: "greatest modulation"
        case .misregistration: "misregistration of colours"
        case .nonUniformity: "non-uniformity"
        case .scaleError: "scale"
        case .distortion: "geometric distortion"
        }
    }

    /// Behind the number; empty: none.
    public var unit: String {
        switch self {
        case .resolution: "ppi"
        case .toneResponse: "ΔL*"
        case .whiteBalance: "ΔE(ab)"
        case .whiteBalance2000, .colourMean, .colourPercentile90, .colourGreatest, .colourMeanUnweighted, .colourGreatestUnweighted: "ΔE00"
        case .noise: "L*"
        case .samplingEfficiency, .halfModulation, .nonUniformity, .scaleError, .distortion: "%"
        case .misregistration: "px"
        case .gainHighlights, .gainOthers, .nyquistModulation, .sharpening: ""
        }
    }

    /// Behind the point.
    public var digits: Int {
        switch self {
        case .resolution, .samplingEfficiency, .halfModulation: 0
        default: 2
        }
    }
}
