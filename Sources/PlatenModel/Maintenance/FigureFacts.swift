/// What is said of each figure: the one place for its words and numbers.
public struct FigureFacts: Sendable, Hashable {
    /// A few words.
    public let title: String
    /// Behind the number; empty: none.
    public let unit: String
    public let digits: Int
    /// The resolution of the measurement, below which no spread is believed. By what 8-bit codes over a whole bed can tell, not by a guideline.
    public let floor: Double
    /// What to do when it moves.
    public let advice: String
    /// From here on it is a fault, whatever it usually is. Nil: only a change tells.
    public let fault: Double?

    private init(title: String, unit: String, digits: Int, floor: Double, advice: String, fault: Double? = nil) {
        self.title = title
        self.unit = unit
        self.digits = digits
        self.floor = floor
        self.advice = advice
        self.fault = fault
    }

    /// Micrometres of a pixel at 300 pixels an inch, by which a thin line is broken. Our own limit: no guideline has one.
    private static let pixel = 85.0
    /// Per cent of light: near white one unit of L* (ISO/CIE 11664-4), which is seen as an edge between two fields. Our own limit, too.
    private static let visibleStep = 2.5

    private static func noise(of channel: String) -> FigureFacts {
        FigureFacts(
            title: "noise of \(channel)", unit: "codes", digits: 2, floor: 0.05,
            advice: "Let the scanner warm up and calibrate it; then have lamp and sensor looked at.")
    }

    public static func of(_ kind: FigureKind) -> FigureFacts {
        switch kind {
        case .lamp:
            FigureFacts(
                title: "light of the lamp", unit: "codes", digits: 1, floor: 0.2,
                advice: "Clean the glass and the white of the lid; where that changes nothing, have the lamp replaced before it fails.")
        case .redBalance:
            FigureFacts(
                title: "red over green", unit: "", digits: 4, floor: 0.001,
                advice: "The light has changed its colour: make a new colour profile, and have the lamp looked at.")
        case .blueBalance:
            FigureFacts(
                title: "blue over green", unit: "", digits: 4, floor: 0.001,
                advice: "The light has changed its colour: make a new colour profile, and have the lamp looked at.")
        case .noise:
            FigureFacts(
                title: "noise", unit: "codes", digits: 2, floor: 0.05, advice: "Let the scanner warm up and calibrate it; then have it serviced.")
        case .redNoise: noise(of: "red")
        case .greenNoise: noise(of: "green")
        case .blueNoise: noise(of: "blue")
        case .stuckBits:
            FigureFacts(
                title: "number of stuck bits", unit: "", digits: 0, floor: 0.3,
                advice: "Switch it off and on, and check the cable; where they stay, the sensor's electronics fail.", fault: 1)
        case .columnDeviation:
            FigureFacts(
                title: "unevenness of columns", unit: "%", digits: 2, floor: 0.05,
                advice: "Clean the white calibration strip, then calibrate it.")
        case .deadColumns:
            FigureFacts(title: "dead columns", unit: "", digits: 0, floor: 0.3, advice: "Calibrate it; where they stay, the sensor fails.")
        case .darkLevel:
            FigureFacts(
                title: "dark level", unit: "codes", digits: 1, floor: 0.2,
                advice: "Keep the room dark and look again; then calibrate it, and have the sensor looked at where it stays.")
        case .hotColumns:
            FigureFacts(title: "hot columns", unit: "", digits: 0, floor: 0.3, advice: "Calibrate it; where they stay, the sensor fails.")
        case .unevenness:
            FigureFacts(
                title: "fall-off of light", unit: "%", digits: 2, floor: 0.05, advice: "Clean the glass and the white of the lid, and close the lid.")
        case .scaleAcross:
            FigureFacts(
                title: "error of scale across", unit: "ppm", digits: 0, floor: 30,
                advice: "Measure the geometry again; where it stays, have the optics looked at.")
        case .scaleAlong:
            FigureFacts(
                title: "error of scale along the travel", unit: "ppm", digits: 0, floor: 30,
                advice: "Measure the geometry again; where it stays, have belt, rollers and motor looked at.")
        case .stitching:
            FigureFacts(
                title: "stitching error", unit: "µm", digits: 0, floor: 10,
                advice: "Run the scanner's own stitching calibration, and measure the geometry again; where it stays, have the modules aligned.",
                fault: Self.pixel)
        case .stitchingAcross:
            FigureFacts(
                title: "stitching error across", unit: "µm", digits: 0, floor: 10,
                advice: "Run the scanner's own stitching calibration, and measure the geometry again; where it stays, have the modules aligned.",
                fault: Self.pixel)
        case .moduleSteps:
            FigureFacts(
                title: "step of light between modules", unit: "%", digits: 2, floor: 0.1,
                advice: "Calibrate it, and look again; where it stays, have the modules of the sensor adjusted.", fault: Self.visibleStep)
        case .colourError:
            FigureFacts(
                title: "error of colour", unit: "ΔE00", digits: 2, floor: 0.1,
                advice: "Look at chart, lamp and glass; where all is well, make a new colour profile.")
        case .samplingEfficiency:
            FigureFacts(
                title: "sampling efficiency", unit: "%", digits: 0, floor: 1,
                advice: "Measure the target again; where it stays, have the optics cleaned and focused.")
        case .misregistration:
            FigureFacts(
                title: "misregistration of colours", unit: "px", digits: 2, floor: 0.03,
                advice: "Measure the target again; where it stays, have optics and travel looked at.")
        case .glassSpots:
            FigureFacts(title: "spots on the glass", unit: "", digits: 0, floor: 0.5, advice: "Clean the glass, then say so: platenctl glass cleaned")
        }
    }
}
