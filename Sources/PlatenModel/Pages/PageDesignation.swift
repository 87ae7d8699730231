/// The number of a page or folio as the original bears it, or as a person counted it: `12`, `12r`, `12a`, `12av`; `xii` in front
/// matter that counts by itself.
///
/// An addition is what foldouts and leaves between two numbers get. It never is `r` or `v`, so that a text is read in one way only.
public struct PageDesignation: Sendable, Hashable, CustomStringConvertible {
    /// From 0: unnumbered leaves in front are often counted from 0.
    public let number: Int
    /// Letters from `a` to `z` without `r` and `v`, three at most; empty for most pages.
    public let addition: String
    /// Of a folio. Nil: pages are numbered, not leaves.
    public let leaf: LeafSide?
    /// Roman ones have neither an addition nor a leaf: their letters could not be told apart.
    public let figures: PageFigures

    public static let greatestNumber = 999_999
    static let longestAddition = 3

    /// Nil where the number or the addition is not one that a page can have.
    public init?(number: Int, addition: String = "", leaf: LeafSide? = nil, figures: PageFigures = .arabic) {
        guard (0...Self.greatestNumber).contains(number), addition.utf8.count <= Self.longestAddition,
            addition.utf8.allSatisfy(Self.isAddition),
            figures == .arabic || RomanFigures.text(number) != nil && addition.isEmpty && leaf == nil
        else { return nil }
        self.number = number
        self.addition = addition
        self.leaf = leaf
        self.figures = figures
    }

    /// Reads `12`, `012r`, `12A`, `12av`, `f. 12r`, `fol. 12v`, `p. 3`, `xii`, `p. XII`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text.lowercased())
        for prefix in ["folio", "fol.", "fol", "f.", "f", "pp.", "page", "p.", "p"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
            break
        }
        rest = rest.drop { $0 == " " }
        if let number = RomanFigures.number(rest) {
            self.init(number: number, figures: .roman)
            return
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        var letters = String(rest.dropFirst(digits.count))
        var leaf: LeafSide?
        for side in LeafSide.allCases where letters.hasSuffix(side.letter) {
            leaf = side
            letters.removeLast()
            break
        }
        self.init(number: number, addition: letters, leaf: leaf)
    }

    public var description: String { "\(figures.text(number))\(addition)\(leaf?.letter ?? "")" }

    private static func isAddition(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && byte != UInt8(ascii: "r") && byte != UInt8(ascii: "v")
    }
}

extension PageDesignation: Comparable {
    /// In the order of the pages: xii, 12, 12a, 13; 12r, 12v, 12ar.
    public static func < (left: PageDesignation, right: PageDesignation) -> Bool {
        guard left.figures == right.figures else { return left.figures == .roman }
        return (left.number, left.addition.utf8.count, left.addition, left.leaf == .verso ? 1 : 0)
            < (right.number, right.addition.utf8.count, right.addition, right.leaf == .verso ? 1 : 0)
    }
}

extension PageDesignation: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let designation = PageDesignation(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no number of a page such as 12, 12r, 12a or xii")
        }
        self = designation
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
