import Naming
import Testing

@Suite("Names that some file system takes for one")
struct NameCollisionKeyTests {
    @Test(
        "Case, the form of Unicode and invisible characters make no other name",
        arguments: [
            ("Box/A.tif", "box/a.TIF"), ("caf\u{E9}", "cafe\u{301}"), ("CAFÉ", "cafe\u{301}"), ("straße", "STRASSE"), ("ẞ", "ß"), ("ς", "Σ"),
            ("\u{212A}", "k"), ("ﬁ", "fi"), ("\u{FF21}", "a"), ("a\u{200D}b", "ab"), ("\u{1E9B}\u{323}", "\u{1E69}"), ("Ǆ", "ǆ"), ("ǅ", "ǆ"),
            ("\u{1100}\u{1161}", "\u{AC00}"), ("ſ", "S"), ("µ", "μ"),
        ])
    func same(_ one: String, _ other: String) {
        #expect(NameCollisionKey.of(one) == NameCollisionKey.of(other))
        #expect(NameCollisionKey.of(one).rawValue.utf8.elementsEqual(NameCollisionKey.of(other).rawValue.utf8))
    }

    @Test(
        "What people and all file systems tell apart has keys apart", arguments: [("a", "b"), ("a/b", "ab"), ("é", "e"), ("1", "l"), ("a_b", "a-b")])
    func different(_ one: String, _ other: String) {
        #expect(NameCollisionKey.of(one) != NameCollisionKey.of(other))
    }
}
