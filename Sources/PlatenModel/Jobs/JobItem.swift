/// What is known of the original that a job digitises. All of it may be corrected later; nothing of it is written into masters.
public struct JobItem: Codable, Sendable, Hashable {
    /// The owner's identifier, as it is written: `Ms. II 1.234/α`.
    public var callNumber: String?
    public var institution: String?
    public var collection: String?
    /// What it is: name of a profile, such as `book`. It is what `scan` uses where no profile is named.
    public var documentType: String?
    public var isFragile: Bool
    /// Degrees to which a binding may be opened.
    public var maximumOpeningAngle: Int?
    public var mustNotBeFlattened: Bool
    /// Anything else about its physical state.
    public var remarks: String?
    /// Nil: unknown.
    public var expected: ExpectedCount?
    public var due: CalendarDay?
    /// The code on its slip, as a barcode reader gives it.
    public var slip: String?

    public init(
        callNumber: String? = nil, institution: String? = nil, collection: String? = nil, documentType: String? = nil, isFragile: Bool = false,
        maximumOpeningAngle: Int? = nil, mustNotBeFlattened: Bool = false, remarks: String? = nil, expected: ExpectedCount? = nil,
        due: CalendarDay? = nil, slip: String? = nil
    ) {
        self.callNumber = callNumber
        self.institution = institution
        self.collection = collection
        self.documentType = documentType
        self.isFragile = isFragile
        self.maximumOpeningAngle = maximumOpeningAngle
        self.mustNotBeFlattened = mustNotBeFlattened
        self.remarks = remarks
        self.expected = expected
        self.due = due
        self.slip = slip
    }
}

extension JobItem {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case callNumber, institution, collection, documentType, isFragile, maximumOpeningAngle, mustNotBeFlattened, remarks, expected, due, slip
    }

    /// What the object may hold.
    public static let keys = CodingKeys.allCases.map(\.rawValue)

    /// What is not said is not known; the same holds for records that were written before a key existed.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            callNumber: try container.decodeIfPresent(String.self, forKey: .callNumber),
            institution: try container.decodeIfPresent(String.self, forKey: .institution),
            collection: try container.decodeIfPresent(String.self, forKey: .collection),
            documentType: try container.decodeIfPresent(String.self, forKey: .documentType),
            isFragile: try container.decodeIfPresent(Bool.self, forKey: .isFragile) ?? false,
            maximumOpeningAngle: try container.decodeIfPresent(Int.self, forKey: .maximumOpeningAngle),
            mustNotBeFlattened: try container.decodeIfPresent(Bool.self, forKey: .mustNotBeFlattened) ?? false,
            remarks: try container.decodeIfPresent(String.self, forKey: .remarks),
            expected: try container.decodeIfPresent(ExpectedCount.self, forKey: .expected),
            due: try container.decodeIfPresent(CalendarDay.self, forKey: .due), slip: try container.decodeIfPresent(String.self, forKey: .slip))
    }
}
