/// A value that a template can write, by its name in braces.
public enum NameField: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    case institution
    case collection
    /// The owner's identifier of the item.
    case callNumber = "call-number"
    /// The job's name, between underscores where it is one that some file system would not take.
    case job
    /// Position among the job's captures; never changes.
    case sequence
    /// Place among the job's pages.
    case position
    /// The page's own number: `0012`, `0012a`, `0012r`. A page that bears none: its position behind an `n`, `n0012`.
    case page
    /// The leaf's number without the side: `0012`, `0012a`. A page that bears none: as of ``page``.
    case folio
    /// `r` or `v`; other words are given as `{leaf:recto,verso}`. Of pages, which have numbers of their own: no value.
    case leaf
    /// `front` or `back` of a sheet that ran through a feeder; other words are given as `{side:a,b}`.
    case side
    case part
    case pass
    /// Which of the images that would otherwise have this name it is. In a group it counts as known from 2 on.
    case version
    /// Of the capture, as `2027-03-31`.
    case date
    case year
    case month
    case day
    case scanner
    case profile
    /// `page`, `slip`, `separator` or `target`. In a group it counts as unknown for a page.
    case role
    /// Of the file, without a dot: `tif`.
    case fileExtension = "extension"

    public var description: String { rawValue }

    /// Tells one page from another.
    var counts: Bool { [.sequence, .position, .page, .folio].contains(self) }
    var takesDigits: Bool { counts || self == .version }
    var takesWords: Bool { self == .leaf || self == .side }
    var takesCase: Bool { ![.sequence, .position, .version, .date, .year, .month, .day].contains(self) }
}
