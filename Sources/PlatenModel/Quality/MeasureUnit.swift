/// Units of measures.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable, Codable {
    /// 0 to 1.
    case fraction
    /// Steps of 8 bits a sample: 0 to 255, whatever the depth of the image.
    case codes
    case pixels
    case millimetres
    /// Positive: clockwise on the screen.
    case degrees
    case count
    /// A quotient of two numbers of one unit.
    case ratio
}
