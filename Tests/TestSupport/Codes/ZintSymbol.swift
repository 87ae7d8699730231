import Foundation

/// A code as modules, made by Debian's zint.
public struct ZintSymbol: Sendable {
    /// Kinds of codes, by zint's own numbers (`zint --types`).
    public enum Kind: Int, Sendable, CaseIterable {
        case code39 = 8
        case code128 = 20
        case pdf417 = 55
        case qrCode = 58
        case dataMatrix = 71

        public var isLinear: Bool { self == .code39 || self == .code128 }
    }

    public struct NotMade: Error {
        public let reason: String
    }

    public let kind: Kind
    /// Modules of each row, dark ones true, all rows of one length. A linear code has one row.
    public let rows: [[Bool]]

    public var width: Int { rows[0].count }

    /// - Parameter options: further arguments of zint.
    public init(_ kind: Kind, _ text: String, _ options: [String] = []) throws {
        let square = kind == .dataMatrix ? ["--square"] : []
        let result = try Shell.run("zint", ["-b", "\(kind.rawValue)", "--dump", "-d", text] + square + options)
        guard result.status == 0 else { throw NotMade(reason: result.errors + result.text) }
        // Four modules a hexadecimal digit, filled up behind the last; no symbol ends with a column that is light from top to bottom.
        let rows = result.text.split(separator: "\n").map { line in
            line.compactMap(\.hexDigitValue).flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } }
        }
        let width = rows.compactMap { $0.lastIndex(of: true) }.max().map { $0 + 1 }
        guard let width else { throw NotMade(reason: "zint made nothing") }
        self.kind = kind
        self.rows = rows.map { Array($0.prefix(width)) }
    }
}
