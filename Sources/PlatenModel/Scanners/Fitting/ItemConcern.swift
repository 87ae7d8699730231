/// What speaks against a scanner for the sake of the original itself.
public enum ItemConcern: String, Codable, Sendable, Hashable, CaseIterable {
    case fragileThroughFeeder = "fragile-through-feeder"
    case fragileThroughTransport = "fragile-through-transport"
    case fragileOnGlass = "fragile-on-glass"
    case unflattenedThroughFeeder = "unflattened-through-feeder"
    case unflattenedThroughTransport = "unflattened-through-transport"
    case unflattenedOnGlass = "unflattened-on-glass"
    case bindingThroughFeeder = "binding-through-feeder"
    case bindingThroughTransport = "binding-through-transport"
    case openingAngleOnGlass = "opening-angle-on-glass"
    case openingAngleOnCradle = "opening-angle-on-cradle"
    /// The profile leaves it to the scanner whether the glass or the feeder is used.
    case feederNotExcluded = "feeder-not-excluded"

    /// - Parameters:
    ///   - angle: degrees to which the binding may be opened, where that is known.
    ///   - needed: degrees that the scanner opens it to.
    func sentence(angle: Int?, needed: Int) -> String {
        let degrees = angle.map { "\($0)°" } ?? "less"
        return switch self {
        case .fragileThroughFeeder: "The item is fragile; it must not go through a feeder."
        case .fragileThroughTransport: "The item is fragile, and this scanner draws originals through: only in a sleeve, if at all."
        case .fragileOnGlass: "The item is fragile, and has to be turned face down for each page; an overhead scanner spares it that."
        case .unflattenedThroughFeeder: "The item must not be flattened; a feeder presses it flat."
        case .unflattenedThroughTransport: "The item must not be flattened; the rollers of this scanner press it flat."
        case .unflattenedOnGlass: "The item must not be flattened: leave the lid open, or take an overhead scanner."
        case .bindingThroughFeeder: "The item is bound; it cannot go through a feeder."
        case .bindingThroughTransport: "The item is bound; it cannot be drawn through this scanner."
        case .openingAngleOnGlass: "The binding opens to \(degrees), and glass needs \(needed)°; take an overhead scanner."
        case .openingAngleOnCradle: "The binding opens to \(degrees), and a flat cradle needs \(needed)°: use wedges or a V-shaped cradle."
        case .feederNotExcluded: "The profile leaves the source to the scanner, which has a feeder: use a profile with source: flatbed."
        }
    }
}
