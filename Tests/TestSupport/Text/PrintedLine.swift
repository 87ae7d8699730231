import Foundation

/// A line of print as dots, in the built-in font of netpbm's pbmtext, whose digits are nine dots high.
public struct PrintedLine: Sendable {
    public struct NotMade: Error {
        public let reason: String
    }

    /// Whether netpbm is there.
    public static var isAvailable: Bool { (try? PrintedLine("1")) != nil }

    /// Dots of a digit's height.
    public static let digitHeight = 9.0

    /// Dots of each row, black ones true, all rows of one length.
    public let rows: [[Bool]]

    public var width: Int { rows[0].count }

    public init(_ text: String) throws {
        let made = try Shell.run("sh", ["-c", "pbmtext -builtin bdf -nomargins \"$1\" | pnmtoplainpnm", "sh", text])
        let lines = made.text.split(separator: "\n")
        guard made.status == 0, lines.count > 2, lines[0] == "P1", let width = lines[1].split(separator: " ").first.flatMap({ Int($0) }) else {
            throw NotMade(reason: made.errors + made.text)
        }
        // Long rows are broken.
        let dots = lines.dropFirst(2).joined().map { $0 == "1" }
        rows = stride(from: 0, to: dots.count - dots.count % width, by: width).map { Array(dots[$0..<$0 + width]) }
    }
}
