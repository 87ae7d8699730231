import Testing

@testable import Naming

@Suite("Paths of masters, whoever made them")
struct NameRulesTests {
    @Test(
        "A path that leaves the masters' folder is refused, however it was put together", arguments: ["../a.tif", "a/../../b.tif", "./a.tif", "a/."])
    func leaves(_ path: String) {
        #expect(throws: NameRefusal.leavesFolder(path: path)) { try NameRules.check(path) }
    }

    @Test("A slash parts components whatever marks stand behind it")
    func marks() {
        #expect(NameRules.components(of: "a/\u{301}b") == ["a", "\u{301}b"])
        #expect(throws: NameRefusal.hiddenComponent(".\u{301}b")) { try NameRules.check("a/.\u{301}b") }
        #expect(throws: NameRefusal.emptyComponent(path: "/a")) { try NameRules.check("/a") }
    }

    @Test("Forbidden and invisible characters are refused", arguments: ["a:b", "a\\b", "a\u{0}b", "a\u{202E}b", "a\u{E000}b"])
    func characters(_ path: String) {
        #expect(throws: NameRefusal.forbiddenCharacter(path)) { try NameRules.check(path) }
    }

    @Test(
        "Windows' device names are known with any ending and in any writing",
        arguments: ["con", "Con.tif", "COM1 .x", "lpt\u{B9}.tif", "CONOUT$", "nul.\u{301}"])
    func devices(_ name: String) {
        #expect(throws: NameRefusal.reservedName(name)) { try NameRules.check(name) }
    }
}
