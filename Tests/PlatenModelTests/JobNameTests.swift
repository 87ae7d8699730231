import PlatenModel
import Testing

@Suite("Names of jobs")
struct JobNameTests {
    @Test("Letters, digits, dots, hyphens and underscores make a name", arguments: ["a", "1", "MS-104.b_2", "2026-02-21-001", "a..b"])
    func valid(_ name: String) {
        #expect(JobName.isValid(name))
    }

    @Test(
        "Everything else is none",
        arguments: ["", ".", "..", "-a", "_a", ".a", "a b", "a/b", "a\\b", "a\n", "a\0", "ä", "a:b", "１", "a*", "𝒂"])
    func invalid(_ name: String) {
        #expect(!JobName.isValid(name))
    }

    @Test("A name has 100 characters at most")
    func length() {
        #expect(JobName.isValid(String(repeating: "x", count: 100)))
        #expect(!JobName.isValid(String(repeating: "x", count: 101)))
    }
}
