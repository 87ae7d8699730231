import FoundationEssentials

/// The flat field that held for an image when it was taken, and where the image lies on the sensor. The image itself is as the scanner delivered it.
public struct CaptureFlatField: Codable, Sendable, Hashable {
    /// The calibration that made it.
    public var calibration: Identifier<MaintenanceRecord>
    /// When that was.
    public var made: Date
    /// Name of its file below the folder of flat fields.
    public var file: String
    /// Millimetres from the left edge of the bed to the image, by the driver's own scale.
    public var left: Double
    /// Millimetres from the upper edge of the bed.
    public var top: Double
    /// Pixels an inch along a row, by the driver's own scale, which rulers may have corrected in ``ImageGeometry``.
    public var resolutionX: Double
    /// Rows an inch.
    public var resolutionY: Double

    public init(
        calibration: Identifier<MaintenanceRecord>, made: Date, file: String, left: Double, top: Double, resolutionX: Double, resolutionY: Double
    ) {
        self.calibration = calibration
        self.made = made
        self.file = file
        self.left = left
        self.top = top
        self.resolutionX = resolutionX
        self.resolutionY = resolutionY
    }

    /// Of an image that was cut out of this one.
    public func cut(_ clip: CaptureClip) -> CaptureFlatField {
        var result = self
        result.left += Double(clip.left) * 25.4 / resolutionX
        result.top += Double(clip.top) * 25.4 / resolutionY
        return result
    }
}
