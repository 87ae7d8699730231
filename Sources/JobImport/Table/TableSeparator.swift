/// What stands between the fields of a line.
public enum TableSeparator: String, Codable, Sendable, Hashable, CaseIterable {
    case comma = ","
    /// What Excel writes where the comma is the decimal sign, as in Belgium.
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}
