/// How the feeder is, whatever lies in it.
public enum FeederState: String, Codable, Sendable {
    case ready = "ok"
    case jam
    case coverOpen = "cover"
}
