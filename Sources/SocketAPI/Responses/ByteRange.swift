/// A Range header (RFC 9110, section 14.1.2).
enum ByteRange {
    enum Answer: Equatable {
        /// No range, one that is not understood, or several: the whole is a right answer to all of these.
        case whole
        case part(ClosedRange<Int>)
        /// Well formed, and beyond the end.
        case outside
    }

    static func parse(_ header: String?, size: Int) -> Answer {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
        let parts = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }) else {
            return .whole
        }
        if parts[0].isEmpty {
            guard let length = Int(parts[1]) else { return .whole }
            return length == 0 || size == 0 ? .outside : .part(max(0, size - length)...(size - 1))
        }
        guard let first = Int(parts[0]) else { return .outside }
        guard first < size else { return .outside }
        let last = parts[1].isEmpty ? size - 1 : min(Int(parts[1]) ?? size - 1, size - 1)
        return last < first ? .whole : .part(first...last)
    }
}
