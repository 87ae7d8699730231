import ArgumentParser
import PlatenModel

/// What is known of an original, as options. An empty text takes away what was known.
struct ItemOptions: ParsableArguments {
    @Option(help: "The owner's identifier of the item, as it is written.")
    var callNumber: String?
    @Option(help: "The institution that holds it.")
    var institution: String?
    @Option(help: "The collection that it belongs to.")
    var collection: String?
    @Option(help: ArgumentHelp("Document type: name of a profile.", valueName: "profile"))
    var documentType: String?
    @Flag(inversion: .prefixedNo, help: "It must be handled with care.")
    var fragile: Bool?
    @Option(help: ArgumentHelp("How far its binding may be opened.", valueName: "degrees"))
    var openingAngle: Int?
    @Flag(name: .customLong("do-not-flatten"), inversion: .prefixedNo, help: "It must not be pressed flat.")
    var mustNotBeFlattened: Bool?
    @Option(help: "Anything else about its physical state.")
    var remarks: String?
    @Option(help: ArgumentHelp("How much there is to capture, such as 120, 120-pages or 60-sheets; 'unknown' takes it away.", valueName: "count"))
    var expected: ExpectedArgument?
    @Option(help: ArgumentHelp("When it is due, such as 2027-03-31; 'none' takes it away.", valueName: "day"))
    var due: DayArgument?
    @Option(help: "The code on its slip.")
    var slip: String?

    /// What was said, as a change.
    var change: JobItemChange {
        var change = JobItemChange()
        change.callNumber = Self.change(callNumber)
        change.institution = Self.change(institution)
        change.collection = Self.change(collection)
        change.documentType = Self.change(documentType)
        change.isFragile = fragile.map { .set($0) } ?? .keep
        change.maximumOpeningAngle = openingAngle.map { $0 == 0 ? .remove : .set($0) } ?? .keep
        change.mustNotBeFlattened = mustNotBeFlattened.map { .set($0) } ?? .keep
        change.remarks = Self.change(remarks)
        change.expected = expected?.change ?? .keep
        change.due = due?.change ?? .keep
        change.slip = Self.change(slip)
        return change
    }

    private static func change(_ text: String?) -> Change<String> {
        guard let text else { return .keep }
        return text.isEmpty ? .remove : .set(text)
    }
}
