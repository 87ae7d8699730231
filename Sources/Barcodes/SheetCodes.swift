import PlatenModel

/// The codes on a sheet.
public struct SheetCodes: Sendable, Hashable {
    /// From top to bottom of the stored image.
    public var codes: [ReadCode]
    /// Whether all of it was looked at; where not, codes may be missing.
    public var isWhole: Bool

    public init(codes: [ReadCode], isWhole: Bool) {
        self.codes = codes
        self.isWhole = isWhole
    }

    /// What is odd about the reading.
    public var warnings: [CaptureWarning] {
        if isWhole { return [] }
        return [CaptureWarning(code: .codesUnread, sentence: "The search for codes on the sheet was given up: it may bear one that was not found.")]
    }
}
