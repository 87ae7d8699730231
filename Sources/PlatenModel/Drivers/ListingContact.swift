/// What a driver does with its devices when it lists them in a process that has seen none of them yet.
public enum ListingContact: String, Sendable, Hashable, Comparable {
    /// It only looks at what the system knows of them, or at nothing.
    case none
    /// It opens them: one that is in use is missing from the list.
    case opens
    /// It opens them and sends them commands. Never list while one of its scanners is in use: a USB interface that is taken keeps the
    /// commands away, a SCSI bus or a network does not.
    case commands

    public static func < (left: ListingContact, right: ListingContact) -> Bool {
        let order: [ListingContact] = [.none, .opens, .commands]
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
}
