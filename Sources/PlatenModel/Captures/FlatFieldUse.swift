/// What decides whether a flat field holds for an image.
public struct FlatFieldUse: Sendable, Hashable {
    public var samples: Int
    public var depth: Int
    public var isFeeder: Bool
    /// The side of the sheet, which tells the sensor of a feeder.
    public var side: SheetSide
    /// Millimetres from the left edge of the bed to the middle of the image as it was scanned.
    public var middle: Double
    /// By how much that may be another one: a pixel.
    public var tolerance: Double
    /// As they were set for the image.
    public var options: [AppliedOption]

    public init(samples: Int, depth: Int, isFeeder: Bool, side: SheetSide, middle: Double, tolerance: Double, options: [AppliedOption]) {
        self.samples = samples
        self.depth = depth
        self.isFeeder = isFeeder
        self.side = side
        self.middle = middle
        self.tolerance = tolerance
        self.options = options
    }

    /// Options that change what becomes of light, none of which a flat field is measured with (sane-backends 1.2.1).
    private static let toneOptions: Set<String> = [
        "analog-gamma", "analog-gamma-r", "analog-gamma-g", "analog-gamma-b", "auto-enhance", "black-level", "brightness", "contrast",
        "contrast-gamma", "custom-gamma", "exposure-time", "gamma", "gamma-correction", "gamma-table", "red-gamma-table", "green-gamma-table",
        "blue-gamma-table", "gray-gamma-table", "gamma-r", "gamma-g", "gamma-b", "halftone", "highlight", "highlight-r", "highlight-g",
        "highlight-b", "negative", "negative-film", "shadow", "shadow-r", "shadow-g", "shadow-b", "threshold", "white-level",
    ]

    /// The width of the paper that a driver was told, which moves the sheet along a feeder's sensor.
    public static func pageWidth(_ options: [AppliedOption]) -> Double? {
        options.last { OptionAliases.names(for: .pageWidth).contains($0.name) }?.effective.leadingNumber
    }

    /// Whether a flat field is of the sensor that took the image, used and encoded in the same way.
    public func fits(_ field: FlatFieldResult) -> Bool {
        field.samples == samples && field.depths.contains(depth) && field.isFeeder == isFeeder && seesSide(field)
            && (!isFeeder || field.pageWidth == Self.pageWidth(options)) && !options.contains { Self.toneOptions.contains($0.name) }
    }

    private func seesSide(_ field: FlatFieldResult) -> Bool {
        guard isFeeder, side == .back else { return true }
        return field.back.map { abs($0.middle - middle) <= tolerance } ?? false
    }
}
