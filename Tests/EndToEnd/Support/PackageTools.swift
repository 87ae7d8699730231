import Foundation
import TestSupport

/// Programs of other houses that judge packages; see Tests/Schemas. Tests are skipped by name where they are missing.
enum PackageTools {
    private static let build = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../.build").standardized.path
    private static let schemas = ProcessInfo.processInfo.environment["PLATEN_SCHEMAS"] ?? "\(build)/schemas"
    private static let python = ["PYTHONPATH": "\(build)/python", "LC_ALL": "C.UTF-8"]

    static let bagit = (try? Shell.run("python3", ["-m", "bagit", "--version"], environment: python))?.status == 0
    static let rclone = (try? Shell.run("rclone", ["version"]))?.status == 0
    static let xmllint = (try? Shell.run("xmllint", ["--version"]))?.status == 0 && FileManager.default.fileExists(atPath: "\(schemas)/mets-1-12.xsd")

    /// What bagit.py says against the bag; nil where it is valid.
    static func complaint(ofBag bag: String) throws -> String? {
        let result = try Shell.run("python3", ["-m", "bagit", "--validate", bag], environment: python)
        return result.status == 0 ? nil : result.text + result.errors
    }

    /// What xmllint says against the document by the published schemas; nil where it is valid.
    static func complaint(ofMETS path: String, in scratch: ScratchFolder) throws -> String? {
        let vocabularies = [
            ("http://www.loc.gov/METS/", "mets-1-12"), ("http://www.loc.gov/mix/v20", "mix-2-0"), ("http://www.loc.gov/premis/v3", "premis-3-0"),
        ]
        let imports = vocabularies.map { "<xs:import namespace=\"\($0.0)\" schemaLocation=\"\(schemas)/\($0.1).xsd\"/>" }.joined()
        let all = try scratch.write("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\(imports)</xs:schema>", to: "all.xsd")
        let result = try Shell.run(
            "xmllint", ["--noout", "--nonet", "--schema", all, path], environment: ["XML_CATALOG_FILES": "\(schemas)/catalog.xml"])
        return result.status == 0 ? nil : result.errors
    }

    /// The text of an XPath expression, by local names.
    static func value(of expression: String, in path: String) throws -> String {
        try Shell.run("xmllint", ["--nonet", "--xpath", expression, path]).text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
