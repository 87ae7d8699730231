import Glibc

/// Dates as HTTP writes them (RFC 9110, section 5.6.7: IMF-fixdate).
enum HTTPDate {
    /// The time of day, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func now() -> String { text(time(nil)) }

    static func text(_ seconds: time_t) -> String {
        var seconds = seconds
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let day = names("SunMonTueWedThuFriSat", parts.tm_wday)
        let month = names("JanFebMarAprMayJunJulAugSepOctNovDec", parts.tm_mon)
        let date = "\(day), \(two(parts.tm_mday)) \(month) \(1900 + parts.tm_year)"
        return "\(date) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }

    // Not strftime(3): its names follow the locale of the process.
    private static func names(_ all: String, _ index: Int32) -> Substring { all.dropFirst(Int(index) * 3).prefix(3) }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
