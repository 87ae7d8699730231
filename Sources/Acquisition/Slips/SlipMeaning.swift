import PlatenModel

/// What the codes on a sheet mean for the cycle that took it.
enum SlipMeaning: Sendable {
    /// An ordinary page, whatever codes it bears.
    case page
    /// The slip of the item that is being scanned.
    case ownSlip(code: String)
    /// The slip of another item: pages are its from here on.
    case otherItem(Job)
    /// A sheet between the parts of an item.
    case separator(PartSeparator)
    /// The back of such a sheet.
    case back(of: CaptureRole)
    /// Nobody can go on before a person has looked: whose pages are they?
    case refused(Problem)
}
