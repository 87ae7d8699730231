/// Which side of a sheet a duplex feeder delivers first. SANE has no word for it: sources and options say only that both come.
public enum DuplexOrder: String, Codable, Sendable, Hashable, CaseIterable {
    case frontFirst = "front-first"
    case backFirst = "back-first"
}
