import PlatenModel
import Testing

@Suite("Identifiers of messages in the journal")
struct MessageIdentifierTests {
    @Test("are random (version 4 of RFC 9562), and no two are the same")
    func form() {
        let identifiers = ProblemCode.allCases.map(\.messageIdentifier)
        for identifier in identifiers { #expect(identifier.wholeMatch(of: /[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}/) != nil, "\(identifier)") }
        #expect(Set(identifiers).count == identifiers.count)
    }

    @Test("stay the same: people filter by them")
    func stable() {
        #expect(ProblemCode.glassDirty.messageIdentifier == "917aa0cb03dc461e8b1ffa7478e81eae")
        #expect(ProblemCode.figureDrifts.messageIdentifier == "f36d6173ed25485699665a9523bbd9cc")
        #expect(ProblemCode.driverCrashed.messageIdentifier == "ea8da16b93d340a9909584ea3a03df02")
    }
}
