import Metadata
import PlatenModel
import Testing

@Suite("What documents tell")
struct ValueTests {
    static let image = "//mets:techMD[@ID='tech-2']//mix:mix"
    static let file = "//mets:digiprovMD[@ID='digiprov-2']//premis:premis"

    @Test(
        "The header tells who wrote the document, who digitised and who has the original",
        arguments: [
            ("string(/mets:mets/@OBJID)", SampleRecord.job.rawValue),
            ("string(/mets:mets/mets:metsHdr/@CREATEDATE)", "2027-03-31T10:21:40Z"),
            ("string(//mets:agent[@OTHERTYPE='SOFTWARE'][@ROLE='CREATOR']/mets:name)", "Platen 0.1.0"),
            ("string(//mets:agent[@OTHERTYPE='SOFTWARE']/mets:note)", "on station-2"),
            ("string(//mets:agent[@ROLE='CREATOR'][@TYPE='ORGANIZATION']/mets:name)", "Scan Studio Ltd"),
            ("string(//mets:agent[@ROLE='CUSTODIAN']/mets:name)", "Abbey Library"),
            ("string(//mets:altRecordID[@TYPE='job name'])", "ms-104"),
        ])
    func header(_ path: String, _ value: String) throws { try expect(path, value) }

    @Test(
        "Dublin Core describes the item",
        arguments: [
            ("string(//dc:title)", "Evangeliary <& \"more\">"), ("string(//dc:identifier[1])", "Ms. II 1.234/α"),
            ("string(//dc:identifier[2])", SampleRecord.job.rawValue), ("string(//dc:publisher)", "Scan Studio Ltd"),
            ("string(//dc:source)", "Abbey Library"), ("string(//dc:relation)", "Codices"), ("string(//dc:date)", "2027-03-31"),
            ("string(//dc:type[2])", "book"), ("string(//dc:rights)", "Restricted to members of: manuscripts, curators"),
        ])
    func dublinCore(_ path: String, _ value: String) throws { try expect(path, value) }

    @Test(
        "MIX tells the technical facts of each image",
        arguments: [
            ("//mix:objectIdentifierValue", SampleRecord.identifier(2).rawValue), ("//mix:fileSize", "1000002"), ("//mix:formatName", "image/tiff"),
            ("//mix:formatVersion", "6.0"), ("//mix:byteOrder", "little endian"), ("//mix:compressionScheme", "LZW"),
            ("//mix:messageDigestAlgorithm", "SHA-256"), ("//mix:messageDigest", String(repeating: "2", count: 64)),
            ("//mix:imageWidth", "2480"), ("//mix:imageHeight", "3508"), ("//mix:colorSpace", "RGB"), ("//mix:iccProfileName", "eciRGBv2"),
            ("//mix:sourceIDValue", "Ms. II 1.234/α"), ("//mix:dateTimeCreated", "2027-03-31T09:15:20Z"),
            ("//mix:imageProducer", "Scan Studio Ltd"), ("//mix:captureDevice", "reflection print scanner"),
            ("//mix:scannerManufacturer", "Avision"), ("//mix:scannerModelName", "FB6280E"), ("//mix:scanningSoftwareName", "Platen"),
            ("//mix:orientation", "normal, rotated ccw 90°"), ("//mix:samplingFrequencyUnit", "in."),
            ("//mix:xSamplingFrequency/mix:numerator", "300"), ("//mix:xSamplingFrequency/mix:denominator", "1"),
            ("//mix:ySamplingFrequency/mix:numerator", "7493"), ("//mix:ySamplingFrequency/mix:denominator", "25"),
            ("//mix:bitsPerSampleValue[3]", "8"), ("//mix:samplesPerPixel", "3"),
        ])
    func mix(_ path: String, _ value: String) throws { try expect("string(\(Self.image)\(path))", value) }

    @Test("What nobody knows of an image is left out of MIX", arguments: ["Compression", "ColorProfile", "orientation", "SpatialMetrics"])
    func unknown(_ element: String) throws {
        #expect(try WrittenDocument(SampleRecord.full()).count("\(Self.image)//mix:\(element)") == 1)
        #expect(try WrittenDocument(SampleRecord.bare()).count("//mix:mix//mix:\(element)") == 0)
    }

    @Test("A BigTIFF is not called a TIFF 6.0, and what is larger than 4 GB is one")
    func bigTIFF() throws {
        var record = SampleRecord.bare()
        var large = SampleRecord.capture(2)
        large.size = 5_000_000_000
        record.captures = [
            PackagedCapture(capture: SampleRecord.capture(1), file: "1.tif", isBigTIFF: true), PackagedCapture(capture: large, file: "2.tif"),
            PackagedCapture(capture: SampleRecord.capture(3), file: "3.tif"),
        ]
        let document = try WrittenDocument(record)
        #expect(try document.count("//mix:formatVersion[. = 'BigTIFF']") == 2)
        #expect(try document.count("//premis:formatVersion[. = 'BigTIFF']") == 2)
        #expect(try document.count("//mix:formatRegistryKey | //premis:formatRegistryKey") == 2)
        if Schemas.areThere(.mets, .premis, .mix) { #expect(try Schemas.complaint(of: document, .mets, .premis, .mix) == nil) }
    }

    @Test("An act without a word of the vocabulary keeps its own name")
    func act() throws {
        var record = SampleRecord.bare()
        record.custody = [
            CustodyRecord(
                capture: SampleRecord.identifier(1), time: SampleRecord.time(5), user: "anna", act: "capture.weighed", sha256: "ab", detail: "9 g"),
            CustodyRecord(
                capture: SampleRecord.identifier(7), time: SampleRecord.time(6), user: "eve", act: "capture.renamed", sha256: "cd", detail: "x"),
        ]
        let document = try WrittenDocument(record)
        #expect(try document.value("string(//premis:event[2]/premis:eventType)") == "capture.weighed")
        #expect(try document.value("string(//premis:event[2]//premis:eventOutcomeDetailNote)") == "SHA-256 ab")
        // The other capture is not in the package: neither is what was done to it, nor by whom.
        #expect(try document.count("//premis:event") == 2)
        #expect(try document.count("//*[. = 'eve']") == 0)
    }

    @Test(
        "Samples mean what masters hold: one bit has white as zero, grey has black as zero",
        arguments: [(1, 1, "WhiteIsZero"), (1, 8, "BlackIsZero"), (1, 16, "BlackIsZero"), (3, 16, "RGB")])
    func photometric(_ samples: Int, _ depth: Int, _ space: String) throws {
        var record = SampleRecord.bare()
        record.captures[0].capture.geometry.samples = samples
        record.captures[0].capture.geometry.depth = depth
        #expect(try WrittenDocument(record).value("string(//mix:colorSpace)") == space)
    }

    @Test(
        "PREMIS tells each file's digests and what happened to it",
        arguments: [
            ("string(//premis:object/@xsi:type)", "premis:file"),
            ("string(//premis:fixity[premis:messageDigestAlgorithm='SHA-256']/premis:messageDigest)", String(repeating: "2", count: 64)),
            ("string(//premis:fixity[2]/premis:messageDigest)", String(repeating: "a", count: 64)),
            ("string(//premis:size)", "1000002"), ("string(//premis:formatRegistryKey)", "fmt/353"),
            ("string(//premis:originalName)", "ms-104/ms-104_0002.tif"), ("count(//premis:event)", "4"),
            ("string(//premis:event[premis:eventType='capture']/premis:eventDateTime)", "2027-03-31T09:15:20Z"),
            ("string(//premis:event[premis:eventType='capture']//premis:eventOutcome)", "success"),
            (
                "string(//premis:event[premis:eventType='capture']/premis:linkingAgentIdentifier[premis:linkingAgentRole='capturing device']"
                    + "/premis:linkingAgentIdentifierValue)", "bookeye"
            ),
            (
                "string(//premis:event[premis:eventType='filename change']//premis:eventDetail)",
                "capture.renamed: ms-104/ms-104_0002.tif ms-104/ms-104_1r.tif"
            ),
            ("string(//premis:event[premis:eventType='fixity check']//premis:eventOutcome)", "intact"),
            ("string(//premis:event[premis:eventType='fixity check']//premis:linkingAgentIdentifierType)", "Platen program"),
            ("string(//premis:linkingRightsStatementIdentifierValue)", "\(SampleRecord.job)/access"),
        ])
    func premis(_ path: String, _ value: String) throws {
        try expect(path.replacing("//premis", with: "\(Self.file)//premis", maxReplacements: 1), value)
    }

    @Test("A check that could not read a master says so, with its reason and the person who asked")
    func unreadable() throws {
        let document = try WrittenDocument(SampleRecord.full())
        let event = "//mets:digiprovMD[@ID='digiprov-4']//premis:event[premis:eventType='fixity check']"
        #expect(try document.value("string(\(event)//premis:eventOutcome)") == "unreadable")
        #expect(try document.value("string(\(event)//premis:eventOutcomeDetailNote)") == "Input/output error")
        #expect(try document.value("string(\(event)//premis:linkingAgentIdentifierValue)") == "clara")
    }

    @Test("An odd capture has the outcome warning, and tells what was odd")
    func warning() throws {
        let document = try WrittenDocument(SampleRecord.full())
        let event = "//mets:digiprovMD[@ID='digiprov-8']//premis:event[premis:eventType='capture']"
        #expect(try document.value("string(\(event)//premis:eventOutcome)") == "warning")
        #expect(try document.value("string(\(event)//premis:eventOutcomeDetailNote)") == "fewer-rows: The driver delivered 3000 rows.")
    }

    @Test("What a profile's limits said of a capture is an event of it, and an image that was cut out of an exposure names that")
    func validation() throws {
        let record = SampleRecord.limited()
        let document = try WrittenDocument(record)
        let event = "premis:event[premis:eventType='validation']"
        #expect(try document.count("//\(event)") ?? 0 > 1)
        #expect(try document.count("//\(event)[.//premis:eventOutcome='fail']") == 1)
        #expect(
            try document.value("string(//\(event)[.//premis:eventOutcome='fail']//premis:eventOutcomeDetailNote)")
                == "hold: skew of the content: 2°, the limit is at most 1°.")
        #expect(
            try document.value("string(//\(event)[.//premis:eventOutcome='pass']//premis:eventDetail)")
                == "Compared with the limits of the profile book")
        let relationship = "//premis:relationship[premis:relationshipType='derivation']"
        #expect(try document.value("string(\(relationship)//premis:relatedObjectIdentifierValue)") == record.captures[0].capture.id.rawValue)
        let plain = try WrittenDocument(SampleRecord.full())
        #expect(try plain.count("//\(event)") == 0)
    }

    @Test("A capture that replaces another one and the one that is replaced name each other, and the event")
    func replacement() throws {
        let document = try WrittenDocument(SampleRecord.full())
        for (section, subType, other) in [("digiprov-3", "supersedes", 3), ("digiprov-8", "is superseded by", 8)] {
            let relationship = "//mets:digiprovMD[@ID='\(section)']//premis:relationship[premis:relationshipType='replacement']"
            #expect(try document.value("string(\(relationship)/premis:relationshipSubType)") == subType)
            #expect(
                try document.value("string(\(relationship)//premis:relatedObjectIdentifierValue)") == SampleRecord.identifier(other).rawValue)
            let event = try document.value("string(\(relationship)//premis:relatedEventIdentifierValue)")
            #expect(try document.count("//premis:event[premis:eventIdentifier/premis:eventIdentifierValue='\(event)']") == 1)
        }
    }

    @Test(
        "The item's own section tells its way, the lost pages and the agents",
        arguments: [
            ("string(//premis:object/@xsi:type)", "premis:intellectualEntity"),
            ("string(//premis:event[1]/premis:eventType)", "transfer"),
            ("string(//premis:event[1]//premis:eventDetail)", "to received; at Shelf 4"),
            ("string(//premis:event[1]//premis:linkingAgentIdentifierValue)", "anna"),
            ("string(//premis:event[2]/premis:eventType)", "workflow step"),
            ("string(//premis:event[2]//premis:eventOutcome)", "scanning"),
            ("string(//premis:event[3]//premis:eventOutcome)", "failure"),
            ("string(//premis:agent[premis:agentType='hardware']/premis:agentName)", "Avision FB6280E"),
            ("string(//premis:agent[premis:agentType='organization']/premis:agentName)", "Scan Studio Ltd"),
            ("string(//premis:agent[premis:agentType='software']/premis:agentNote)", "This document was written by Platen 0.1.0 on station-2."),
            ("count(//premis:agent[premis:agentType='person'])", "3"),
        ])
    func item(_ path: String, _ value: String) throws {
        try expect(path.replacing("//premis", with: "//mets:digiprovMD[@ID='digiprov-item']//premis", maxReplacements: 1), value)
    }

    @Test("A restricted item has a rights statement that names its groups, and its files refer to it")
    func rights() throws {
        let document = try WrittenDocument(SampleRecord.full())
        #expect(try document.value("string(//mets:rightsMD//premis:rightsBasis)") == "other")
        #expect(try document.value("string(//mets:rightsMD//premis:restriction[2])") == "members of curators only")
        #expect(try document.count("//mets:file[contains(concat(@ADMID, ' '), ' rights-item ')]") == 8)
        let open = try WrittenDocument(SampleRecord.bare())
        #expect(try open.count("//mets:rightsMD | //premis:linkingRightsStatementIdentifier | //dc:rights") == 0)
    }

    private func expect(_ path: String, _ value: String) throws {
        #expect(try WrittenDocument(SampleRecord.full()).value(path) == value)
    }
}
