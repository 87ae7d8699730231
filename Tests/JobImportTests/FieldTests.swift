import JobImport
import PlatenModel
import Testing

@Suite("The fields of a line")
struct FieldTests {
    /// What one field under one column makes.
    private func field(_ header: String, _ text: String) -> (job: NewJob?, codes: [JobImportErrorCode]) {
        let result = reading("title\t\(header)\nt\t\(text)\n")
        return (result.jobs.first?.job, result.errors.map(\.code))
    }

    @Test("A line with everything makes a job with everything")
    func all() {
        let text = """
            name;Titre;cote;institution;collection;type;fragile;opening angle;do_not_flatten;remarks;expected;unit;groups;due;barcode;place
            MS-1;Letters;Ms. II 1.234/α;KBR;Fonds A;book;oui;120°;nee;"Loose leaves,
            foxed";96;feuilles;archive, maps;31/03/2027;PL-0001;B12
            """
        let item = JobItem(
            callNumber: "Ms. II 1.234/α", institution: "KBR", collection: "Fonds A", documentType: "book", isFragile: true,
            maximumOpeningAngle: 120, mustNotBeFlattened: false, remarks: "Loose leaves, foxed",
            expected: ExpectedCount(count: 96, unit: .sheets), due: CalendarDay(year: 2027, month: 3, day: 31), slip: "PL-0001")
        let result = reading(text)
        #expect(result.errors.isEmpty)
        #expect(
            result.jobs == [
                ImportedJob(
                    line: 2, job: NewJob(name: "MS-1", title: "Letters", restrictedTo: ["archive", "maps"], item: item, place: "B12"))
            ])
    }

    @Test("Yes and no are understood in four languages")
    func flags() {
        for yes in ["yes", "JA", "oui", "wahr", "waar", "vrai", "x", "1", "true"] {
            #expect(field("fragile", yes).job?.item?.isFragile == true)
        }
        for no in ["no", "Nee", "non", "nein", "0", "false", ""] {
            let read = field("fragile", no)
            #expect(read.job != nil && read.job?.item == nil)
        }
        #expect(field("fragile", "maybe").codes == [.flagInvalid])
        #expect(field("do-not-flatten", "2").codes == [.flagInvalid])
    }

    @Test("Days are taken as ISO 8601 writes them or with the day first, and only days that there are")
    func days() {
        for text in ["2027-03-31", "31/03/2027", "31.3.2027", "31-03-2027"] {
            #expect(field("due", text).job?.item?.due == CalendarDay(year: 2027, month: 3, day: 31))
        }
        for text in ["31/02/2027", "03/31/2027", "31/03/27", "soon", "2027-3-31", "1/2/3/2027", "2027/03/31"] {
            #expect(field("due", text).codes == [.dayInvalid])
        }
    }

    @Test("Angles are from 1 to 360, with or without their sign")
    func angles() {
        #expect(field("opening-angle", "1").job?.item?.maximumOpeningAngle == 1)
        #expect(field("opening-angle", "360 °").job?.item?.maximumOpeningAngle == 360)
        for text in ["0", "361", "-90", "90.5", "wide", "99999999999999999999"] {
            #expect(field("opening-angle", text).codes == [.angleInvalid])
        }
    }

    @Test("Expected numbers are of pages unless the unit says sheets; a unit alone says nothing")
    func expected() {
        #expect(field("expected", "12").job?.item?.expected == ExpectedCount(count: 12, unit: .pages))
        #expect(reading("expected,unit\n12,Blätter\n").jobs.first?.job.item?.expected?.images == 24)
        #expect(reading("expected,unit\n12,pagina’s\n").jobs.first?.job.item?.expected?.images == 12)
        for text in ["0", "-3", "1.000", "1000001", "a dozen"] { #expect(field("expected", text).codes == [.countInvalid]) }
        #expect(field("unit", "pages").codes == [.unitWithoutCount])
        #expect(reading("expected,unit\n12,boxes\n").errors.map(\.code) == [.unitInvalid])
    }

    @Test("A name follows the rules of jobs, or is missing")
    func names() {
        #expect(reading("name,title\n,x\n").jobs.first?.job == NewJob(title: "x"))
        for name in ["-a", "a b", "a/b", String(repeating: "x", count: 101)] {
            #expect(reading("name,title\n\(name),x\n").errors.map(\.code) == [.nameInvalid])
        }
    }

    @Test("Texts are one line without control characters; line ends within remarks become spaces")
    func texts() {
        #expect(reading("title\n\"a\nb\"\n").errors.map(\.code) == [.textInvalid])
        #expect(reading("title\n\"a\u{1B}[2J\"\n").errors.map(\.code) == [.textInvalid])
        #expect(reading("title\n\"a\u{2028}b\"\n").errors.map(\.code) == [.textInvalid])
        #expect(reading("remarks\n\" a \r\n\r\n b\tc \"\n").jobs.first?.job.item?.remarks == "a b c")
        #expect(reading("remarks\n\"a\u{7}\"\n").errors.map(\.code) == [.textInvalid])
        #expect(reading("title\n\u{A0} x \u{A0}\n").jobs.first?.job.title == "x")
    }

    @Test(
        "Each text may be as long as a request for a job allows, and no longer",
        arguments: [
            ("title", 500), ("call-number", 300), ("institution", 300), ("collection", 300), ("document-type", 300), ("remarks", 2000),
            ("slip", 200), ("place", 100),
        ])
    func lengths(_ header: String, _ limit: Int) {
        #expect(reading("\(header),name\n\(String(repeating: "é", count: limit)),x\n").jobs.count == 1)
        #expect(reading("\(header),name\n\(String(repeating: "é", count: limit + 1)),x\n").errors.map(\.code) == [.textTooLong])
    }

    @Test("Groups are parted by commas, semicolons or bars and may have spaces; nothing but separators is refused")
    func groups() {
        #expect(field("restricted-to", "maps | domain users;maps").job?.restrictedTo == ["domain users", "maps"])
        #expect(field("restricted-to", "").job?.restrictedTo == nil)
        for text in [", ;", String(repeating: "g", count: 257), (0...100).map(String.init).joined(separator: ",")] {
            #expect(field("restricted-to", text).codes == [.groupsInvalid])
        }
    }
}
