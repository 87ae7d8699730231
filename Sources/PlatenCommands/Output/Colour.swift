import Foundation

/// Colours of the terminal (ECMA-48, Select Graphic Rendition).
enum Colour: String {
    case green = "32"
    case yellow = "33"
    case red = "31"
    case faint = "2"

    /// Coloured text, or the text as it is where `enabled` is false.
    func paint(_ text: String, enabled: Bool) -> String {
        enabled ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Whether results may be coloured: a terminal shows them and the person did not object (no-color.org).
    static var isWanted: Bool {
        let environment = ProcessInfo.processInfo.environment
        return Console.current.outputIsTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
}
