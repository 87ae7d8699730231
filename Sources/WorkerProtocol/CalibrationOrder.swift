/// The driver's own calibration.
public struct CalibrationOrder: Codable, Sendable, Hashable {
    /// Where the driver is to keep it, where it has an option for that. Nil: where it likes.
    public var file: String?

    public init(file: String? = nil) {
        self.file = file
    }
}
