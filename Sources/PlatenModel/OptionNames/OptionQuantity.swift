/// What a profile asks of a scanner, under whatever name its driver has an option for it.
public enum OptionQuantity: String, Sendable, Hashable, CaseIterable {
    case source
    case duplex
    case mode
    case depth
    /// Both ways.
    case resolution
    case resolutionX = "resolution along a row"
    case resolutionY = "resolution down the page"
    case pageWidth = "page width"
    case pageHeight = "page height"
    case left = "left edge"
    case top = "top edge"
    case right = "right edge"
    case bottom = "bottom edge"
}
