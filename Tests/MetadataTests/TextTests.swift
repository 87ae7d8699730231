import Foundation
import Metadata
import PlatenModel
import Testing

@Suite("Texts in documents")
struct TextTests {
    @Test(
        "A text comes out of the document as it went in, as content and as an attribute",
        arguments: [
            "a < b & c > d \"e\" 'f'", "]]>", "&amp;", "<!--", "Ms. α/β — „x“", "𝔘\u{10FFFD}", "<\u{338} &\u{301} \"\u{308} >\u{20D2}",
            "two\nlines\tand a tab", "carriage\rreturn",
        ])
    func roundTrip(_ text: String) throws {
        var record = SampleRecord.bare()
        record.job.title = text
        let document = try WrittenDocument(record)
        #expect(Array(try document.value("string(//dc:title)").unicodeScalars) == Array(text.unicodeScalars))
        #expect(Array(try document.value("string(/mets:mets/@LABEL)").unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(
        "Characters that XML does not know are replaced, wherever they stand",
        arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func forbidden(_ character: String) throws {
        let bad = "a\(character)b"
        var record = SampleRecord.full()
        record.job.title = bad
        record.job.name = bad
        record.job.restrictedTo = [bad]
        record.job.item = JobItem(callNumber: bad, institution: bad, collection: bad, documentType: bad)
        record.host = bad
        record.software = bad
        record.institution = bad
        record.captures = record.captures.map { packaged in
            var packaged = packaged
            packaged.label = bad
            packaged.file = bad
            packaged.capture.scanner = bad
            packaged.capture.vendor = bad
            packaged.capture.model = bad
            packaged.capture.profile = bad
            packaged.capture.part = bad
            packaged.capture.file = bad
            packaged.capture.jobName = bad
            packaged.capture.warnings = [CaptureWarning(code: .moreRows, sentence: bad)]
            packaged.capture.options = [AppliedOption(name: bad, requested: .text(bad), effective: .text(bad))]
            return packaged
        }
        record.moves = [JobMove(from: nil, to: .received, time: SampleRecord.time(0), user: bad, place: bad, remark: bad)]
        record.custody = record.custody.map {
            CustodyRecord(capture: $0.capture, time: $0.time, user: bad, act: bad, sha256: bad, detail: bad)
        }
        record.fixityChecks = record.fixityChecks.map {
            FixityCheck(capture: $0.capture, time: $0.time, user: bad, outcome: .damaged, sha256: bad, detail: bad)
        }
        record.cycles[0].profile.iccProfile = bad
        record.cycles[0].startedBy = bad
        let document = try WrittenDocument(record)
        #expect(try document.value("string(//dc:title)") == "a\u{FFFD}b")
        if Schemas.areThere(.mets, .premis, .mix) { #expect(try Schemas.complaint(of: document, .mets, .premis, .mix) == nil) }
    }

    @Test("The same record gives the same bytes")
    func deterministic() throws {
        let first = try METSDocument(SampleRecord.full()).encoded()
        for _ in 0..<20 { #expect(try METSDocument(SampleRecord.full()).encoded() == first) }
    }

    @Test("A text of white space says nothing: its element is left out")
    func blank() throws {
        var record = SampleRecord.full()
        record.job.item.collection = " \n"
        record.job.item.callNumber = ""
        record.job.title = "  "
        let document = try WrittenDocument(record)
        #expect(try document.count("//dc:relation | //premis:objectIdentifier[premis:objectIdentifierType = 'call number']") == 0)
        #expect(try document.value("string(//dc:title)") == "ms-104")
    }

    @Test(
        "A resolution that is no number is left out instead of making a document that nobody can read",
        arguments: [Double.nan, .infinity, 0, -300, 1e300, 1e-300])
    func absurdResolution(_ resolution: Double) throws {
        var record = SampleRecord.bare()
        record.captures[0].capture.geometry.resolutionX = resolution
        record.captures[0].capture.geometry.resolutionY = 300
        let document = try WrittenDocument(record)
        #expect(try document.count("//mix:xSamplingFrequency") == 0)
        #expect(try document.value("string(//mix:ySamplingFrequency/mix:numerator)") == "300")
    }
}
