/// The common name of a button or sensor, whatever its driver calls it.
///
/// Any text may be one: drivers have buttons of their own (`reprint`, `more-options`), which keep the driver's name.
public struct SensorName: RawRepresentable, Codable, Sendable, Hashable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public var description: String { rawValue }
}

extension SensorName {
    // Buttons by what is printed on them.
    public static let scan = SensorName(rawValue: "scan")
    public static let copy = SensorName(rawValue: "copy")
    public static let email = SensorName(rawValue: "email")
    public static let fax = SensorName(rawValue: "fax")
    public static let file = SensorName(rawValue: "file")
    public static let pdf = SensorName(rawValue: "pdf")
    public static let ocr = SensorName(rawValue: "ocr")
    public static let power = SensorName(rawValue: "power")
    public static let cancel = SensorName(rawValue: "cancel")
    public static let extra = SensorName(rawValue: "extra")
    public static let web = SensorName(rawValue: "web")

    // Buttons that their driver only numbers.
    public static let button1 = button(1)
    public static let button2 = button(2)
    public static let button3 = button(3)
    public static let button4 = button(4)
    public static let button5 = button(5)
    public static let button6 = button(6)
    public static let button7 = button(7)
    public static let button8 = button(8)

    /// A button that its driver only numbers. `number` counts from 1, also where the driver counts from 0.
    public static func button(_ number: Int) -> SensorName { SensorName(rawValue: "button-\(number)") }

    // States of paper and covers.
    public static let pageLoaded = SensorName(rawValue: "page-loaded")
    public static let coverOpen = SensorName(rawValue: "cover-open")
    public static let topEdge = SensorName(rawValue: "top-edge")
    public static let cardLoaded = SensorName(rawValue: "card-loaded")
    public static let doubleFeed = SensorName(rawValue: "double-feed")

    /// The number or text that a knob or the panel's display shows.
    public static let function = SensorName(rawValue: "function")
}
