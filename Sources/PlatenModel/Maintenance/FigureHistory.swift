import FoundationEssentials

/// A figure's history as its control chart sees it.
public struct FigureHistory: Codable, Sendable, Hashable {
    public struct Point: Codable, Sendable, Hashable {
        public var time: Date
        public var value: Double
        /// `learning`, `in-control`, `jump` or `drift`; nil: it lies before the last change of the scanner.
        public var signal: String?
        /// Hours that the scanner had scanned on its lamp by then. Nil: the lamp before, or an earlier version answers.
        public var lampHours: Double?

        public init(time: Date, value: Double, signal: String?, lampHours: Double? = nil) {
            self.lampHours = lampHours
            self.time = time
            self.value = value
            self.signal = signal
        }
    }

    public var scanner: String
    public var figure: FigureKind
    public var title: String
    public var unit: String
    /// The oldest first.
    public var points: [Point]
    /// Of the stable period; nil while that lasts.
    public var centre: Double?
    public var lowerLimit: Double?
    public var upperLimit: Double?
    /// By how much it changes a day; nil where there are too few points.
    public var slope: Double?
    /// Of a figure of the light: how it has changed since the lamp was new to Platen.
    public var sinceLamp: LampShift?
    /// One line for people.
    public var sentence: String

    public init(
        scanner: String, figure: FigureKind, points: [Point], centre: Double?, lowerLimit: Double?, upperLimit: Double?, slope: Double?,
        sinceLamp: LampShift? = nil, sentence: String
    ) {
        self.sinceLamp = sinceLamp
        self.scanner = scanner
        self.figure = figure
        title = FigureFacts.of(figure).title
        unit = FigureFacts.of(figure).unit
        self.points = points
        self.centre = centre
        self.lowerLimit = lowerLimit
        self.upperLimit = upperLimit
        self.slope = slope
        self.sentence = sentence
    }
}
