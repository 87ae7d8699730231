import Foundation
import Metadata
import PlatenModel
import Testing

@Suite("Documents and the published schemas")
struct SchemaTests {
    static let records = ["full": SampleRecord.full(), "bare": SampleRecord.bare(), "empty": empty(), "limited": SampleRecord.limited()]

    static func empty() -> PreservationRecord {
        var record = SampleRecord.bare()
        record.captures = []
        return record
    }

    @Test(
        "Documents are valid METS 1.12",
        .enabled(if: Schemas.areThere(.mets, .premis), "Tests/Schemas/fetch.sh fetches mets-1-12.xsd and premis-3-0.xsd"),
        arguments: ["full", "bare", "empty"])
    func mets(_ name: String) throws {
        let record = try #require(Self.records[name])
        #expect(try Schemas.complaint(of: WrittenDocument(record), .mets, .premis) == nil)
    }

    @Test(
        "Their technical metadata are valid MIX 2.0",
        .enabled(if: Schemas.areThere(.mets, .premis, .mix), "Tests/Schemas/fetch.sh fetches mix-2-0.xsd"), arguments: ["full", "bare"])
    func mix(_ name: String) throws {
        let record = try #require(Self.records[name])
        #expect(try Schemas.complaint(of: WrittenDocument(record), .mets, .premis, .mix) == nil)
    }

    @Test(
        "Their provenance and rights are valid PREMIS 3.0",
        .enabled(if: Schemas.areThere(.mets, .premis), "Tests/Schemas/fetch.sh fetches premis-3-0.xsd"),
        arguments: ["full", "bare", "empty", "limited"])
    func premis(_ name: String) throws {
        let record = try #require(Self.records[name])
        #expect(try Schemas.complaint(of: WrittenDocument(record), .mets, .premis) == nil)
    }

    @Test(
        "Their description of the item is valid simple Dublin Core",
        .enabled(if: Schemas.areThere(.mets, .premis, .dublinCore), "Tests/Schemas/fetch.sh fetches simpledc.xsd"), arguments: ["full", "bare"])
    func dublinCore(_ name: String) throws {
        let record = try #require(Self.records[name])
        #expect(try Schemas.complaint(of: WrittenDocument(record), .mets, .premis, .dublinCore) == nil)
    }

    /// Validation that sees nothing would pass everything: each vocabulary is spoilt in turn, and the validation that knows it must say so.
    @Test(
        "A document that is spoilt in one vocabulary is refused for that one's schema",
        .enabled(if: Schemas.areThere(.mets, .mix, .premis, .dublinCore), "Tests/Schemas/fetch.sh fetches the schemas"),
        arguments: [
            ("<mix:byteOrder>little endian<", "<mix:byteOrder>middle endian<", "http://www.loc.gov/mix/v20}byteOrder"),
            ("<premis:compositionLevel>0<", "<premis:compositionLevel>none<", "http://www.loc.gov/premis/v3}compositionLevel"),
            ("<dc:title>", "<dc:title lang=\"en\">", "http://purl.org/dc/elements/1.1/}title"),
            (" CHECKSUMTYPE=\"SHA-256\"", " CHECKSUMTYPE=\"SHA-3\"", "http://www.loc.gov/METS/}file"),
        ])
    func teeth(_ good: String, _ bad: String, _ element: String) throws {
        let text = String(decoding: try METSDocument(SampleRecord.full()).encoded(), as: UTF8.self)
        #expect(text.contains(good))
        let spoilt = try WrittenDocument(data: Data(text.replacing(good, with: bad).utf8))
        let complaint = try #require(try Schemas.complaint(of: spoilt, .mets, .mix, .premis, .dublinCore))
        #expect(complaint.contains("\(element)'"))
        let sound = try WrittenDocument(data: Data(text.utf8))
        #expect(try Schemas.complaint(of: sound, .mets, .mix, .premis, .dublinCore) == nil)
    }

    @Test(
        "All documents are valid in every way of scanning that a profile can ask for",
        .enabled(if: Schemas.areThere(.mets, .premis, .mix), "Tests/Schemas/fetch.sh fetches mix-2-0.xsd"))
    func profiles() throws {
        var record = SampleRecord.full()
        let page = record.captures[1]
        record.captures = []
        record.cycles = []
        for (number, compression) in MasterCompression.allCases.enumerated() {
            for (turn, rotation) in ImageRotation.allCases.enumerated() {
                let source = SourceKind.allCases[(number + turn) % SourceKind.allCases.count]
                let id = Identifier<Cycle>(rawValue: "\(compression)-\(rotation)")
                var profile = SampleRecord.profile
                profile.compression = compression
                profile.rotation = rotation
                profile.source = source
                record.cycles.append(
                    Cycle(
                        id: id, job: record.job.id, jobName: "x", scanner: "s", profile: profile, requestedCount: 1, state: .completed,
                        startedBy: "x", started: SampleRecord.time(0)))
                var taken = page
                taken.capture.cycle = id
                record.captures.append(taken)
            }
        }
        #expect(record.captures.count == 16)
        #expect(try Schemas.complaint(of: WrittenDocument(record), .mets, .premis, .mix) == nil)
    }
}
