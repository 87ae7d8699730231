import FoundationEssentials
import Glibc

/// Texts in the form that tags hold them.
enum TagText {
    /// Text as TIFF 6.0 allows it, section 2: 7-bit ASCII. Control characters become blanks, others question marks.
    static func ascii(_ text: String) -> String {
        var bytes: [UInt8] = []
        // Characters, not scalars: an accent that is coded by itself is to give one question mark, not two.
        for character in text {
            switch character.asciiValue {
            case let value? where value >= 0x20 && value < 0x7f: bytes.append(value)
            case .some: bytes.append(UInt8(ascii: " "))
            case nil: bytes.append(UInt8(ascii: "?"))
            }
        }
        var kept = bytes.prefix(RasterLimits.textLength)[...]
        while kept.first == UInt8(ascii: " ") { kept.removeFirst() }
        while kept.last == UInt8(ascii: " ") { kept.removeLast() }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Local time as the tag DateTime has it: `2031:04:05 06:07:08`.
    static func dateTime(_ date: Date) -> String {
        let time = localTime(date)
        return [time.tm_year + 1900, time.tm_mon + 1, time.tm_mday].map { digits($0) }.joined(separator: ":") + " "
            + [time.tm_hour, time.tm_min, time.tm_sec].map { digits($0) }.joined(separator: ":")
    }

    /// The offset of that local time from UTC as Exif 2.32 has it: `+02:00`.
    static func offset(_ date: Date) -> String {
        let minutes = Int32(localTime(date).tm_gmtoff / 60)
        return (minutes < 0 ? "-" : "+") + digits(abs(minutes) / 60) + ":" + digits(abs(minutes) % 60)
    }

    /// Local time with its offset as XMP has it: `2031-04-05T06:07:08+02:00` (XMP part 1, 8.2.1.1; ISO 8601).
    static func timestamp(_ date: Date) -> String {
        let time = localTime(date)
        return [time.tm_year + 1900, time.tm_mon + 1, time.tm_mday].map { digits($0) }.joined(separator: "-") + "T"
            + [time.tm_hour, time.tm_min, time.tm_sec].map { digits($0) }.joined(separator: ":") + offset(date)
    }

    /// A UUID as Exif 2.32 wants an image's unique name: 32 hexadecimal digits.
    static func uniqueID(_ text: String) -> String {
        ascii(text.filter { $0 != "-" }.lowercased())
    }

    private static func localTime(_ date: Date) -> tm {
        // Years of four digits are all that the tag has room for.
        var seconds = time_t(min(max(date.timeIntervalSince1970, 0), 253_402_214_400))
        var time = tm()
        localtime_r(&seconds, &time)
        return time
    }

    private static func digits(_ number: Int32) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
