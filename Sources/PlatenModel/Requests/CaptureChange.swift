/// Body of `PATCH /v1/captures/{capture}`: what a person says of a page. All its images get it, what was superseded too.
public struct CaptureChange: Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["designation", "part", "role"]

    public var designation: Change<PageDesignation>
    public var part: Change<String>
    /// Nil: as it is.
    public var role: CaptureRole?

    public init(designation: Change<PageDesignation> = .keep, part: Change<String> = .keep, role: CaptureRole? = nil) {
        self.designation = designation
        self.part = part
        self.role = role
    }
}

extension CaptureChange: Codable {
    private enum CodingKeys: String, CodingKey {
        case designation, part, role
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        designation = try container.change(PageDesignation.self, forKey: .designation)
        part = try container.change(String.self, forKey: .part)
        role = try container.decodeIfPresent(CaptureRole.self, forKey: .role)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(designation, forKey: .designation)
        try container.encode(part, forKey: .part)
        try container.encodeIfPresent(role, forKey: .role)
    }
}
