/// What a bag is to hold: BagIt 1.0 (RFC 8493).
public struct BagPlan: Sendable, Hashable {
    /// Name of the bag's folder: one path component, 209 bytes at most, that does not begin with a dot.
    public var name: String
    public var payload: [BagPayload]
    /// Files about the payload beside `data/`. Those that every bag has are written by ``BagWriter`` itself.
    public var tagFiles: [BagTagFile]
    /// What bag-info.txt says, in this order. Payload-Oxum is computed and comes last; one that is given here is left out.
    public var metadata: [BagInfoElement]

    public init(name: String, payload: [BagPayload], tagFiles: [BagTagFile] = [], metadata: [BagInfoElement] = []) {
        self.name = name
        self.payload = payload
        self.tagFiles = tagFiles
        self.metadata = metadata
    }

    /// Bytes of the whole payload; `Int.max` where the sizes that are recorded make no sense together.
    public var payloadSize: Int { Self.sum(payload.map(\.size)) }

    static func sum(_ numbers: [Int]) -> Int {
        numbers.reduce(0) { total, number in
            let (sum, isTooLarge) = total.addingReportingOverflow(max(number, 0))
            return isTooLarge ? .max : sum
        }
    }
}
