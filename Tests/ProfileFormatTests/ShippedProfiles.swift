import Foundation

/// The profiles that come with Platen.
enum ShippedProfiles {
    static func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Tree.path("Profiles")).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { Tree.path("Profiles/\($0)") }
    }
}
