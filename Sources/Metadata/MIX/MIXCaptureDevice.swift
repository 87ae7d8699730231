import PlatenModel

extension MIX {
    /// Kinds of scanners, in the words of the schema.
    enum CaptureDevice: String, Encodable, Sendable {
        case transmission = "transmission scanner"
        case reflection = "reflection print scanner"

        /// Nil where the driver chose the source.
        init?(_ source: SourceKind?) {
            switch source {
            case .transparency: self = .transmission
            case .flatbed, .feeder, .feederDuplex, .card: self = .reflection
            case .automatic, nil: return nil
            }
        }
    }
}
