import Foundation

/// Dates are kept as whole milliseconds since 1970-01-01 UTC.
extension Date {
    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    /// The date as it comes back from the catalogue.
    var asKept: Date { Date(milliseconds: milliseconds) }
}
