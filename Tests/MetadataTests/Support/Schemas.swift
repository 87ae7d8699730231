import Foundation
import TestSupport

/// The published schemas, where `Tests/Schemas/fetch.sh` has put them.
enum Schemas {
    enum Schema: String, CaseIterable {
        case mets = "mets-1-12"
        case mix = "mix-2-0"
        case premis = "premis-3-0"
        case dublinCore = "simpledc"

        var namespace: String {
            let prefix =
                switch self {
                case .mets: "mets"
                case .mix: "mix"
                case .premis: "premis"
                case .dublinCore: "dc"
                }
            return WrittenDocument.namespaces[prefix] ?? ""
        }

        var path: String { "\(folder)/\(rawValue).xsd" }
    }

    static let folder =
        ProcessInfo.processInfo.environment["PLATEN_SCHEMAS"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../.build/schemas").standardizedFileURL.path

    static func areThere(_ schemas: Schema...) -> Bool {
        schemas.allSatisfy { FileManager.default.fileExists(atPath: $0.path) } && FileManager.default.fileExists(atPath: "\(folder)/xlink.xsd")
    }

    /// What xmllint says of a document where it knows these schemas and no others; nil where it is valid. What is in a `xmlData` is checked
    /// only where its vocabulary is among them. That of PREMIS always is: `xsi:type` has to name a type that the validator knows.
    static func complaint(of document: WrittenDocument, _ schemas: Schema...) throws -> String? {
        let imports = schemas.map { "<xs:import namespace=\"\($0.namespace)\" schemaLocation=\"\($0.path)\"/>" }.joined()
        let driver = try document.folder.write("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\(imports)</xs:schema>", to: "all.xsd")
        let result = try Shell.run(
            "xmllint", ["--noout", "--nonet", "--schema", driver, document.path],
            environment: ["XML_CATALOG_FILES": "\(folder)/catalog.xml"])
        return result.status == 0 ? nil : result.errors
    }
}
