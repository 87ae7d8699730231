import PlatenModel
import Testing

@Suite("The name that was meant")
struct NearestNameTests {
    private let names = ["a4-office", "bound-book", "photograph-print"]

    @Test(
        "A slip of the hand is found",
        arguments: [("a4-ofice", "a4-office"), ("A4-OFFICE", "a4-office"), ("boundbook", "bound-book"), ("photograf-print", "photograph-print")])
    func near(_ typed: String, _ meant: String) {
        #expect(NearestName.of(typed, among: names) == meant)
    }

    @Test("What is too far from all is not guessed", arguments: ["", "x", "newspaper", "a4-office-and-much-more-behind-it"])
    func far(_ typed: String) {
        #expect(NearestName.of(typed, among: names) == nil)
    }

    @Test("Of two equally near the first in the alphabet is taken, whatever the order")
    func tie() {
        #expect(NearestName.of("ab", among: ["ad", "ac"]) == "ac")
        #expect(NearestName.of("ab", among: ["ac", "ad"]) == "ac")
        #expect(NearestName.of("ab", among: []) == nil)
    }
}
