import Naming
import Testing

@Suite("Templates that cannot be used")
struct NameTemplateErrorTests {
    typealias Reason = NameTemplateError.Reason

    @Test(
        "What is wrong is told with its column",
        arguments: [
            ("", 1, Reason.templateEmpty), ("{job}/{seqence:4}.{extension}", 8, .fieldUnknown("seqence")),
            ("{}_{sequence}.{extension}", 2, .fieldUnknown("")), ("{Job}_{sequence}.{extension}", 2, .fieldUnknown("Job")),
            ("ä{call number}_{sequence}.{extension}", 3, .fieldUnknown("call number")),
            ("{job:uper}_{sequence}.{extension}", 6, .formatUnknown(.job, "uper")),
            ("{job:}_{sequence}.{extension}", 6, .formatUnknown(.job, "")), ("{job:4}_{sequence}.{extension}", 6, .formatUnfit(.job, "4")),
            ("{sequence:0}.{extension}", 11, .formatUnfit(.sequence, "0")), ("{sequence:10}.{extension}", 11, .formatUnfit(.sequence, "10")),
            ("{sequence:99999999999999999999}.{extension}", 11, .formatUnfit(.sequence, "99999999999999999999")),
            ("{sequence:upper}.{extension}", 11, .formatUnfit(.sequence, "upper")),
            ("{date:upper}{sequence}.{extension}", 7, .formatUnfit(.date, "upper")),
            ("{sequence:4:5}.{extension}", 13, .formatRepeated(.sequence, "5")),
            ("{part:a,b}_{sequence}.{extension}", 7, .formatUnfit(.part, "a,b")),
            ("{leaf:r,R}_{sequence}.{extension}", 7, .formatUnfit(.leaf, "r,R")),
            ("{leaf:r,a/b}_{sequence}.{extension}", 7, .formatUnfit(.leaf, "r,a/b")),
            ("{job_{sequence}.{extension}", 2, .fieldUnknown("job_{sequence")), ("{sequence}.{extension", 12, .braceNotClosed),
            ("x}_{sequence}.{extension}", 2, .braceNotOpened), ("{sequence}[_{part}.{extension}", 11, .bracketNotClosed),
            ("{sequence}_]x.{extension}", 12, .bracketNotOpened), ("{sequence}[_{part}[{pass}]].{extension}", 19, .groupInGroup),
            ("{sequence}[_x].{extension}", 11, .groupWithoutField), ("{sequence}[].{extension}", 11, .groupWithoutField),
            ("a:b{sequence}.{extension}", 2, .characterForbidden(":")), ("a\\b{sequence}.{extension}", 2, .characterForbidden("\\")),
            ("a\u{202E}b{sequence}.{extension}", 2, .characterForbidden("U+202E")),
            ("a\n{sequence}.{extension}", 2, .characterForbidden("U+000A")),
            ("a/\u{301}b{sequence}.{extension}", 2, .characterForbidden("U+002F U+0301")),
            ("/{sequence}.{extension}", 1, .componentEmpty), ("a//{sequence}.{extension}", 3, .componentEmpty),
            ("{sequence}.{extension}/", 24, .componentEmpty), (".a/{sequence}.{extension}", 1, .componentHidden),
            ("../{sequence}.{extension}", 1, .componentHidden), ("[.{part}]a/{sequence}.{extension}", 2, .componentHidden),
            ("a/../{sequence}.{extension}", 3, .componentHidden),
            ("a /{sequence}.{extension}", 2, .componentEdge), (" a/{sequence}.{extension}", 1, .componentEdge),
            ("a./{sequence}.{extension}", 2, .componentEdge), ("{sequence}.{extension} ", 23, .componentEdge),
            ("a/con/{sequence}.{extension}", 3, .componentReserved("con")), ("nul.x/{sequence}.{extension}", 1, .componentReserved("nul.x")),
            ("{job}/{sequence:4}", 19, .extensionMissing), ("{extension}/{sequence}", 23, .extensionMissing),
            ("{sequence}[.{extension}]", 25, .extensionMissing), ("{job}.{extension}", 18, .counterMissing),
            ("{job}[{sequence}].{extension}", 30, .counterMissing), ("{job}_{folio:4}.{extension}", 7, .leafMissing),
            ("{sequence}[_{part}_{version}].{extension}", 20, .versionNotAlone),
        ])
    func columns(_ template: String, _ column: Int, _ reason: Reason) {
        let error = #expect(throws: NameTemplateError.self) { try NameTemplate(parsing: template) }
        #expect(error?.reason == reason)
        #expect(error?.column == column)
    }

    @Test("The message tells the column, what was expected and what was probably meant")
    func message() {
        let unknown = #expect(throws: NameTemplateError.self) { try NameTemplate(parsing: "{job}/{seqence:4}.{extension}") }
        #expect(unknown?.nearest == "sequence")
        #expect(unknown?.description.hasPrefix("column 8: there is no field {seqence}; expected one of institution, collection, ") == true)
        #expect(unknown?.description.hasSuffix("; did you mean sequence?") == true)
        let format = #expect(throws: NameTemplateError.self) { try NameTemplate(parsing: "{page:uper}.{extension}") }
        #expect(format?.description == "column 7: “uper” is no format; expected digits from 1 to 9, or upper or lower; did you mean upper?")
        let none = #expect(throws: NameTemplateError.self) { try NameTemplate(parsing: "{day:2}{sequence}.{extension}") }
        #expect(none?.expected == "no format for {day}")
    }

    @Test("A folio needs a side only where nothing else tells pages apart")
    func folio() throws {
        for template in ["{folio}{leaf}.{extension}", "{folio}[{leaf}].{extension}", "{folio}_{sequence}.{extension}"] {
            #expect(try NameTemplate(parsing: template).description == template)
        }
    }
}
