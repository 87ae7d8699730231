import Foundation

/// What is known of a page that someone really scanned: a line of Tests/RealPages/pages.tsv.
public struct RealPageFacts: Sendable, Hashable {
    public enum Kind: String, Sendable {
        /// Black and white, made grey again.
        case binarised
        /// A page in true greys or colours.
        case scan
        /// A picture.
        case photograph
    }

    public let name: String
    public let kind: Kind
    /// The shipped profile whose limits fit it.
    public let profile: String
    /// Pixels an inch, known or guessed by the size of the page.
    public let resolution: Double
    /// Whether it is known.
    public let isResolutionKnown: Bool
    /// What is printed as its number, in any figures; nil: nothing that can be read.
    public let number: String?
    /// Degrees clockwise by which its lines lean, as Leptonica finds them; nil: it was not asked.
    public let lean: Double?
    /// Whether Leptonica is sure of it.
    public let isLeanSure: Bool
    /// Pages of one sheet have the same.
    public let sheet: String
    /// Names of measures that rightly tell faults of the scan itself.
    public let own: Set<String>

    /// Pages that nobody looked at while something was made better. The rule is fixed: the sum of the name's bytes is odd.
    public var isKeptApart: Bool { !name.utf8.reduce(0) { $0 + Int($1) }.isMultiple(of: 2) }

    /// Of the pages that were fetched into a folder; none where nothing was.
    public static func all(in folder: String) -> [RealPageFacts] {
        guard let text = try? String(contentsOfFile: "\(folder)/pages.tsv", encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { RealPageFacts(line: $0) }
    }

    /// The image in a folder: a binary netpbm file of 8 bits, grey or colour; nil: it is not there.
    public func image(in folder: String) -> String? {
        ["pgm", "ppm"].map { "\(folder)/\(name).\($0)" }.first { FileManager.default.fileExists(atPath: $0) }
    }

    private init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 12, let kind = Kind(rawValue: fields[3]) else { return nil }
        isResolutionKnown = !fields[5].hasSuffix("?")
        guard let resolution = Double(fields[5].replacingOccurrences(of: "?", with: "")) else { return nil }
        func said(_ field: Int) -> String? { fields[field] == "-" ? nil : fields[field] }
        (name, self.kind, profile, self.resolution) = (fields[0], kind, fields[4], resolution)
        number = said(7)
        lean = said(8).flatMap { Double($0.replacingOccurrences(of: "?", with: "")) }
        isLeanSure = lean != nil && !fields[8].hasSuffix("?")
        sheet = said(9) ?? name
        own = Set(said(10)?.split(separator: ",").map(String.init) ?? [])
    }
}
