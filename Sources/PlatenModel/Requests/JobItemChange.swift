/// What a request changes of an item's description. See ``Change``.
public struct JobItemChange: Sendable, Hashable {
    public static let keys = JobItem.keys

    public var callNumber: Change<String> = .keep
    public var institution: Change<String> = .keep
    public var collection: Change<String> = .keep
    public var documentType: Change<String> = .keep
    public var isFragile: Change<Bool> = .keep
    public var maximumOpeningAngle: Change<Int> = .keep
    public var mustNotBeFlattened: Change<Bool> = .keep
    public var remarks: Change<String> = .keep
    public var expected: Change<ExpectedCount> = .keep
    public var due: Change<CalendarDay> = .keep
    public var slip: Change<String> = .keep

    public init() {}

    public func apply(to item: inout JobItem) {
        callNumber.apply(to: &item.callNumber)
        institution.apply(to: &item.institution)
        collection.apply(to: &item.collection)
        documentType.apply(to: &item.documentType)
        apply(isFragile, to: &item.isFragile)
        maximumOpeningAngle.apply(to: &item.maximumOpeningAngle)
        apply(mustNotBeFlattened, to: &item.mustNotBeFlattened)
        remarks.apply(to: &item.remarks)
        expected.apply(to: &item.expected)
        due.apply(to: &item.due)
        slip.apply(to: &item.slip)
    }

    private func apply(_ change: Change<Bool>, to value: inout Bool) {
        var optional: Bool? = value
        change.apply(to: &optional)
        value = optional ?? false
    }
}

extension JobItemChange: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: JobItem.CodingKeys.self)
        callNumber = try container.change(String.self, forKey: .callNumber)
        institution = try container.change(String.self, forKey: .institution)
        collection = try container.change(String.self, forKey: .collection)
        documentType = try container.change(String.self, forKey: .documentType)
        isFragile = try container.change(Bool.self, forKey: .isFragile)
        maximumOpeningAngle = try container.change(Int.self, forKey: .maximumOpeningAngle)
        mustNotBeFlattened = try container.change(Bool.self, forKey: .mustNotBeFlattened)
        remarks = try container.change(String.self, forKey: .remarks)
        expected = try container.change(ExpectedCount.self, forKey: .expected)
        due = try container.change(CalendarDay.self, forKey: .due)
        slip = try container.change(String.self, forKey: .slip)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JobItem.CodingKeys.self)
        try container.encode(callNumber, forKey: .callNumber)
        try container.encode(institution, forKey: .institution)
        try container.encode(collection, forKey: .collection)
        try container.encode(documentType, forKey: .documentType)
        try container.encode(isFragile, forKey: .isFragile)
        try container.encode(maximumOpeningAngle, forKey: .maximumOpeningAngle)
        try container.encode(mustNotBeFlattened, forKey: .mustNotBeFlattened)
        try container.encode(remarks, forKey: .remarks)
        try container.encode(expected, forKey: .expected)
        try container.encode(due, forKey: .due)
        try container.encode(slip, forKey: .slip)
    }
}
