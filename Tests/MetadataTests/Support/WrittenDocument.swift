import Foundation
import Metadata
import TestSupport

/// A METS document in a file, which xmllint looks at.
struct WrittenDocument {
    let folder: ScratchFolder
    let data: Data

    static let namespaces = [
        "mets": "http://www.loc.gov/METS/", "mix": "http://www.loc.gov/mix/v20", "premis": "http://www.loc.gov/premis/v3",
        "dc": "http://purl.org/dc/elements/1.1/",
    ]

    var path: String { folder.path("mets.xml") }

    init(_ record: PreservationRecord) throws {
        try self.init(data: METSDocument(record).encoded())
    }

    init(data: Data) throws {
        folder = try ScratchFolder("mets")
        self.data = data
        try data.write(to: URL(fileURLWithPath: folder.path("mets.xml")))
    }

    /// What an XPath expression gives, which is a text or a number. Prefixes are those of the document: xmllint knows none.
    func value(_ expression: String) throws -> String {
        var plain = expression.replacing(/@(xlink|xsi):([A-Za-z]+)/) { "@*[local-name()='\($0.output.2)']" }
        for (prefix, namespace) in Self.namespaces {
            let name = try Regex("\\b\(prefix):([A-Za-z0-9]+)", as: (Substring, Substring).self)
            plain = plain.replacing(name) { "*[local-name()='\($0.output.1)' and namespace-uri()='\(namespace)']" }
        }
        let result = try Shell.run("xmllint", ["--nonet", "--xpath", plain, path])
        guard result.status == 0 else { throw Failure(text: "\(expression): \(result.errors)") }
        return result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text
    }

    func count(_ path: String) throws -> Int? { Int(try value("count(\(path))")) }

    struct Failure: Error {
        let text: String
    }
}
