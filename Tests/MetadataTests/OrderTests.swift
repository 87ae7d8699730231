import Metadata
import Testing

/// What the standards want of order and number, for machines that have no schemas.
@Suite("Order of elements")
struct OrderTests {
    /// Children in the order of the schemas; `!` marks those that must be there.
    static let sequences: [String: [String]] = [
        "mets:mets": ["mets:metsHdr", "mets:dmdSec", "mets:amdSec", "mets:fileSec", "mets:structMap!", "mets:structLink"],
        "mets:metsHdr": ["mets:agent", "mets:altRecordID"], "mets:agent": ["mets:name!", "mets:note"],
        "mets:amdSec": ["mets:techMD", "mets:rightsMD", "mets:sourceMD", "mets:digiprovMD"],
        "mets:fileSec": ["mets:fileGrp!"], "mets:fileGrp": ["mets:file!"], "mets:file": ["mets:FLocat!"],
        "mets:structMap": ["mets:div!"], "mets:div": ["mets:fptr", "mets:div"], "mets:structLink": ["mets:smLink!"],
        "mix:mix": ["mix:BasicDigitalObjectInformation", "mix:BasicImageInformation", "mix:ImageCaptureMetadata", "mix:ImageAssessmentMetadata"],
        "mix:BasicDigitalObjectInformation": [
            "mix:ObjectIdentifier", "mix:fileSize", "mix:FormatDesignation", "mix:FormatRegistry", "mix:byteOrder", "mix:Compression",
            "mix:Fixity",
        ],
        "mix:BasicImageCharacteristics": ["mix:imageWidth", "mix:imageHeight", "mix:PhotometricInterpretation"],
        "mix:ImageCaptureMetadata": ["mix:SourceInformation", "mix:GeneralCaptureInformation", "mix:ScannerCapture", "mix:orientation"],
        "mix:GeneralCaptureInformation": ["mix:dateTimeCreated", "mix:imageProducer", "mix:captureDevice"],
        "mix:ScannerCapture": ["mix:scannerManufacturer", "mix:ScannerModel", "mix:ScanningSystemSoftware"],
        "mix:SpatialMetrics": ["mix:samplingFrequencyPlane", "mix:samplingFrequencyUnit", "mix:xSamplingFrequency", "mix:ySamplingFrequency"],
        "mix:ImageColorEncoding": ["mix:BitsPerSample", "mix:samplesPerPixel"],
        "premis:premis": ["premis:object!", "premis:event", "premis:agent"],
        "premis:object": [
            "premis:objectIdentifier!", "premis:objectCharacteristics", "premis:originalName", "premis:relationship",
            "premis:linkingRightsStatementIdentifier",
        ],
        "premis:objectCharacteristics": [
            "premis:compositionLevel", "premis:fixity", "premis:size", "premis:format!", "premis:creatingApplication",
        ],
        "premis:event": [
            "premis:eventIdentifier!", "premis:eventType!", "premis:eventDateTime!", "premis:eventDetailInformation",
            "premis:eventOutcomeInformation", "premis:linkingAgentIdentifier", "premis:linkingObjectIdentifier",
        ],
        "premis:relationship": [
            "premis:relationshipType!", "premis:relationshipSubType!", "premis:relatedObjectIdentifier!", "premis:relatedEventIdentifier",
        ],
        "premis:rightsStatement": [
            "premis:rightsStatementIdentifier!", "premis:rightsBasis!", "premis:otherRightsInformation", "premis:rightsGranted",
            "premis:linkingObjectIdentifier",
        ],
    ]

    @Test("Elements stand in the order that the standards want, and none that must be there is missing", arguments: Self.sequences.keys.sorted())
    func order(_ parent: String) throws {
        let sequence = try #require(Self.sequences[parent])
        let names = sequence.map { $0.replacing("!", with: "") }
        let tree = try #require(DocumentTree(METSDocument(SampleRecord.full()).encoded()))
        let found = tree.elements.filter { $0.name == parent }
        #expect(!found.isEmpty)
        for element in found {
            let places = element.children.map { names.firstIndex(of: $0) ?? -1 }
            #expect(!places.contains(-1) && places == places.sorted(), "\(element.children)")
            for needed in sequence.filter({ $0.hasSuffix("!") }) { #expect(element.children.contains(String(needed.dropLast()))) }
        }
    }

    @Test("Every reference names an identifier of the document, and no identifier is there twice")
    func references() throws {
        let tree = try #require(DocumentTree(METSDocument(SampleRecord.full()).encoded()))
        let identifiers = tree.elements.compactMap { $0.attributes["ID"] }
        #expect(Set(identifiers).count == identifiers.count)
        let references = tree.elements.flatMap { element in
            ["ADMID", "DMDID", "FILEID", "xlink:from", "xlink:to"].compactMap { element.attributes[$0] }.flatMap { $0.split(separator: " ") }
        }
        #expect(references.count > 30)
        #expect(Set(references.map(String.init)).subtracting(identifiers).isEmpty)
    }

    @Test("Every agent that an event names is described")
    func agents() throws {
        let document = try WrittenDocument(SampleRecord.full())
        #expect(try document.count("//premis:linkingAgentIdentifierValue") ?? 0 > 10)
        let known = "//premis:agent/premis:agentIdentifier/premis:agentIdentifierValue"
        #expect(try document.count("//premis:linkingAgentIdentifierValue[not(. = \(known))]") == 0)
    }
}
