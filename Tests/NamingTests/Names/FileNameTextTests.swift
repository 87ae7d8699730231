import Naming
import PlatenModel
import Testing

@Suite("Values in names")
struct FileNameTextTests {
    @Test(
        "A call number stays readable, and nothing of it troubles a file system",
        arguments: [
            ("Ms. II 1.234/α", "Ms._II_1.234-α"), ("../../etc", "etc"), ("a/../b", "a-..-b"), ("Z 12:3 | 4\\5", "Z_12-3-4-5"),
            ("what? <this> \"one\"*", "what_this_one"), (" . x . ", "x"), ("a  \t\r\n b", "a_b"), ("a _ - _ b", "a-b"), ("a\u{0}b\u{7F}c", "abc"),
            ("\u{202E}fdp.exe\u{202C}", "fdp.exe"), ("א\u{200F}ב", "אב"), ("\u{FEFF}a\u{AD}b\u{200B}c", "abc"), ("a\u{A0}b\u{2003}c", "a_b_c"),
            ("1\u{2013}2", "1-2"), ("a\u{2028}b", "a_b"), ("a\u{FF0F}b", "a-b"), ("\u{2026}a\u{2025}", "a"), ("a\u{2100}b", "a-b"),
            ("e\u{301}", "\u{E9}"), ("\u{301}a", "a"), ("/\u{301}a", "a"), ("a/\u{301}b", "a-b"), ("a\u{E000}b\u{FFFD}c", "a_b_c"),
            ("日本 第3巻", "日本_第3巻"), ("مخطوط ١٢", "مخطوط_١٢"), ("हिन्दी", "हिन्दी"), ("R&D #5 (a+b) 100% 'x'", "R&D_#5_(a+b)_100%_'x'"),
            ("{a}[b]", "{a}[b]"), ("_a_", "a"), ("-1-", "1"), ("x...y", "x...y"), ("😀", "😀"), ("a\u{3164}b\u{34F}c\u{FE0F}d", "abcd"),
            ("\u{2800}a\u{2800}b", "a_b"),
        ])
    func callNumbers(_ value: String, _ written: String) throws {
        let template = try NameTemplate(parsing: "{call-number}/{sequence}.{extension}")
        let path = try template.path(for: NameFacts(job: "box", item: JobItem(callNumber: value), sequence: 1))
        #expect(path.utf8.elementsEqual((written + "/1.tif").utf8), "\(path)")
    }

    @Test("A job's name is kept as it is, because no two jobs may share a folder", arguments: ["a__b", "a--b", "a_-_b", "a_", "a-", "1..2"])
    func jobs(_ job: String) throws {
        #expect(try NameTemplate(parsing: "{job}/{sequence}.{extension}").path(for: NameFacts(job: job, sequence: 1)) == "\(job)/1.tif")
    }

    @Test("What was never a job's name is made fit like any other value")
    func invalidJobs() throws {
        let template = try NameTemplate(parsing: "{job}/{sequence}.{extension}")
        #expect(try template.path(for: NameFacts(job: "../con", sequence: 1)) == "_con_/1.tif")
        #expect(throws: NameRefusal.unusableValue(.job, value: "../..")) { try template.path(for: NameFacts(job: "../..", sequence: 1)) }
    }
}
