import Naming
import PlatenModel
import Testing

@Suite("Templates of names")
struct NameTemplateTests {
    /// Everything is known of it.
    private static let full = NameFacts(
        job: "box-7", item: JobItem(callNumber: "Ms. II 1.234/α", institution: "Staatsarchiv Zürich", collection: "Pläne"), sequence: 23,
        position: 17, designation: PageDesignation("12av"), side: .back, part: "Vol. 2", pass: "uv", date: CalendarDay("2027-03-31"),
        scanner: "overhead-1", profile: "book", fileExtension: "tif")

    private func path(_ template: String, _ facts: NameFacts = full) throws -> String {
        try NameTemplate(parsing: template).path(for: facts)
    }

    @Test("The standard template names masters as they always were named, whatever the job is called")
    func standard() throws {
        let written = try NameTemplate(parsing: "{job}/{job}_{sequence:4}.{extension}")
        #expect(written == .standard)
        for job in ["MS-104.b", "box", "con", "box.", "Aux.letters", String(repeating: "x", count: JobName.maximumLength)] {
            for sequence in [1, 9999, 10_000, .max] {
                let path = try NameTemplate.standard.path(for: NameFacts(job: job, sequence: sequence))
                #expect(try path == MasterName.path(job: job, sequence: sequence))
            }
        }
    }

    @Test(
        "Each field writes its value",
        arguments: [
            ("{institution}", "Staatsarchiv_Zürich"), ("{collection}", "Pläne"), ("{call-number}", "Ms._II_1.234-α"), ("{job}", "box-7"),
            ("{sequence:4}", "0023"), ("{sequence}", "23"), ("{position:3}", "017"), ("{page:4}", "0012av"), ("{page}", "12av"),
            ("{folio:4}", "0012a"), ("{leaf}", "v"), ("{leaf:recto,verso}", "verso"), ("{side}", "back"), ("{side:a,b}", "b"),
            ("{part}", "Vol._2"), ("{pass}", "uv"), ("{version}", "1"), ("{version:2}", "01"), ("{date}", "2027-03-31"), ("{year}", "2027"),
            ("{month}", "03"), ("{day}", "31"), ("{scanner}", "overhead-1"), ("{profile}", "book"), ("{role}", "page"),
            ("{extension}", "tif"), ("{pass:upper}", "UV"), ("{institution:lower}", "staatsarchiv_zürich"), ("{page:4:upper}", "0012AV"),
        ])
    func fields(_ field: String, _ value: String) throws {
        #expect(try path("x/\(field)-{sequence}.{extension}") == "x/\(value)-23.tif")
    }

    @Test("Every field has an example above")
    func allFields() throws {
        for field in NameField.allCases {
            #expect(try NameTemplate(parsing: "{\(field)}-{sequence}.{extension}").fields.contains(field))
        }
    }

    @Test("A page without a number is written as its place behind an n: a name claims no number that the page does not bear")
    func unnumbered() throws {
        var facts = Self.full
        facts.designation = nil
        #expect(try path("{page:4}.{extension}", facts) == "n0017.tif")
        #expect(try path("{folio:4}[{leaf}].{extension}", facts) == "n0017.tif")
        facts.designation = PageDesignation(number: 17)
        #expect(try path("{page:4}.{extension}", facts) == "0017.tif")
        // Another page than that, and in the order of its number.
        facts.designation = PageDesignation("xvii")
        #expect(try path("{page:4}.{extension}", facts) == "r0017.tif")
    }

    @Test("A group is written only where each of its fields has a value")
    func groups() throws {
        let template = "[{collection}/]{call-number}[_{part}-{pass}][_{role}][_v{version}]_{sequence}.{extension}"
        #expect(try path(template) == "Pläne/Ms._II_1.234-α_Vol._2-uv_23.tif")
        var facts = Self.full
        facts.item.collection = nil
        facts.pass = " "
        facts.role = .target
        facts.version = 2
        #expect(try path(template, facts) == "Ms._II_1.234-α_target_v2_23.tif")
    }

    @Test("Braces and brackets are written by doubling them")
    func doubled() throws {
        #expect(try path("{{[[x]]}}_{sequence}[[[{part}]]].{extension}") == "{[x]}_23[Vol._2].tif")
    }

    @Test("A rescan shows its version before the extension where the template has no place for it")
    func versions() throws {
        var facts = Self.full
        facts.version = 2
        #expect(try path("{page:4}.{extension}", facts) == "0012av_v2.tif")
        #expect(try path("{page:4}[-{version}].{extension}", facts) == "0012av-2.tif")
        #expect(try path("v{version}/{page:4}.{extension}", facts) == "v2/0012av.tif")
        #expect(try path("{page:4}.{extension}.{scanner}", facts) == "0012av.tif.overhead-1_v2")
        facts.version = 1
        #expect(try path("{page:4}.{extension}", facts) == "0012av.tif")
    }

    @Test("Versions are counted up until the name is free, by keys that also know names of other cases")
    func avoiding() throws {
        let template = try NameTemplate(parsing: "{call-number}/{page:4}.{extension}")
        let taken: Set<NameCollisionKey> = [.of("MS._ii_1.234-Α/0012AV.TIF"), .of("Ms._II_1.234-α/0012av_v2.tif")]
        let named = try template.path(for: Self.full, avoiding: taken.contains)
        #expect(named.path == "Ms._II_1.234-α/0012av_v3.tif")
        #expect(named.version == 3)
        #expect(throws: NameRefusal.everyNameTaken(path: "Ms._II_1.234-α/0012av_v9999.tif")) {
            try template.path(for: Self.full, avoiding: { _ in true })
        }
    }

    @Test(
        "What cannot be a name is refused by its kind",
        arguments: [
            ("{part}/{sequence}.{extension}", NameRefusal.missingValue(.part)), ("{scanner}_{sequence}.{extension}", .missingValue(.scanner)),
            ("{collection}_{sequence}.{extension}", .unusableValue(.collection, value: "../\u{202E}")),
            ("[{part}]/{sequence}.{extension}", .emptyComponent(path: "/1.tif")),
            ("x/[{part}].{extension}/{sequence}.{extension}", .hiddenComponent(".tif")),
            ("[{part}] {sequence}.{extension}", .endsNotKept(" 1.tif")), ("{sequence}.{extension}.[{part}]", .endsNotKept("1.tif.")),
            ("{institution}/{sequence}.{extension}", .reservedName("CON")), ("{institution}.{sequence}.{extension}", .reservedName("CON.1.tif")),
            ("{side}_{sequence}.{extension}", .missingValue(.side)), ("{folio}{leaf}.{extension}", .missingValue(.leaf)),
        ])
    func refusals(_ template: String, _ refusal: NameRefusal) throws {
        let facts = NameFacts(job: "box", item: JobItem(institution: "CON", collection: "../\u{202E}"), sequence: 1)
        let parsed = try NameTemplate(parsing: template)
        #expect(throws: refusal) { try parsed.path(for: facts) }
        #expect(!refusal.description.isEmpty)
    }

    @Test("A letter of the template and one of a value that make a syllable together are written as one")
    func composed() throws {
        let facts = NameFacts(job: "box", sequence: 1, part: "\u{1161}")
        #expect(try path("\u{1100}{part}-{sequence}.{extension}", facts).utf8.elementsEqual("\u{AC00}-1.tif".utf8))
    }

    @Test("Numbers count from 1")
    func numbers() throws {
        let template = try NameTemplate(parsing: "{sequence}-{page}.{extension}")
        #expect(throws: NameRefusal.numberTooSmall(.sequence, 0)) { try template.path(for: NameFacts(job: "box", sequence: 0, position: 1)) }
        #expect(throws: NameRefusal.numberTooSmall(.position, -1)) { try template.path(for: NameFacts(job: "box", sequence: 1, position: -1)) }
        #expect(throws: NameRefusal.numberTooSmall(.version, 0)) { try template.path(for: NameFacts(job: "box", sequence: 1, version: 0)) }
    }

    @Test("An extension is letters and digits", arguments: ["", "t.f", "tïf", "tif\u{301}", "averylongextension", "t f"])
    func extensions(_ text: String) throws {
        let template = try NameTemplate(parsing: "{sequence}.{extension}")
        #expect(throws: NameRefusal.self) { try template.path(for: NameFacts(job: "box", sequence: 1, fileExtension: text)) }
    }

    @Test("Names that are too long are refused and never cut: a file leaves room for the sidecar's suffix")
    func lengths() throws {
        func facts(_ length: Int) -> NameFacts {
            NameFacts(job: "box", item: JobItem(callNumber: String(repeating: "ä", count: length)), sequence: 1)
        }
        #expect(try path("{call-number}/{sequence}.{extension}", facts(127)).utf8.count == 260)
        #expect(throws: NameRefusal.componentTooLong(String(repeating: "ä", count: 128), bytes: 256, limit: 255)) {
            try path("{call-number}/{sequence}.{extension}", facts(128))
        }
        #expect(try path("{call-number}{sequence}.{extension}", facts(117)).utf8.count == 239)
        #expect(throws: NameRefusal.componentTooLong(String(repeating: "ä", count: 118) + "1.tif", bytes: 241, limit: 240)) {
            try path("{call-number}{sequence}.{extension}", facts(118))
        }
        let deep = String(repeating: "{call-number}/", count: 5) + "{sequence}.{extension}"
        #expect(
            throws: NameRefusal.pathTooLong(
                path: String(repeating: String(repeating: "ä", count: 100) + "/", count: 5) + "1.tif", bytes: 1010, limit: 900)
        ) {
            try path(deep, facts(100))
        }
    }
}
