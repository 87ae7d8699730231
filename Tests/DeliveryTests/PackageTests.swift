import Foundation
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@testable import Delivery

@Suite("A folder that is to be delivered")
struct PackageTests {
    @Test("is read with the digests of its manifests, and of the files that no manifest covers")
    func read() async throws {
        let scratch = try ScratchFolder()
        let package = try await DeliverablePackage.read(SamplePackage(in: scratch).path)
        #expect(
            package.files.keys.sorted() == [
                "bagit.txt", "data/0001.tif", "data/0002.tif", "data/text/0001.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt",
            ])
        // printf a | sha256sum
        #expect(package.files["data/text/0001.txt"]?.sha256 == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")
        let tags = try Shell.run("sha256sum", [scratch.path("package/tagmanifest-sha256.txt")]).text.prefix(64)
        #expect(package.files["tagmanifest-sha256.txt"]?.sha256 == String(tags))
        #expect(package.files["data/0002.tif"]?.bytes == 40_000)
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reason: String
        let make: @Sendable (SamplePackage) throws -> Void
    }

    static let faults: [Fault] = [
        Fault(testDescription: "no folder", reason: "cannot be read: No such file") { try FileManager.default.removeItem(atPath: $0.path) },
        Fault(testDescription: "no manifest", reason: "has no manifest-sha256.txt") {
            try FileManager.default.removeItem(atPath: "\($0.path)/manifest-sha256.txt")
        },
        Fault(testDescription: "a file less", reason: "data/0001.tif is in its manifest and not in its folder") {
            try FileManager.default.removeItem(atPath: "\($0.path)/data/0001.tif")
        },
        Fault(testDescription: "a file more", reason: "data/x is in its folder and not in its manifest") { try $0.write("x", to: "data/x") },
        Fault(testDescription: "a link", reason: "data/link is neither a file nor a folder") {
            try FileManager.default.createSymbolicLink(atPath: "\($0.path)/data/link", withDestinationPath: "/etc/passwd")
        },
        Fault(testDescription: "a line end in a name", reason: "has a line end") { try $0.write("x", to: "data/a\nb") },
        Fault(testDescription: "no digest", reason: "line 1 of manifest-sha256.txt is not a SHA-256 and a path") {
            try $0.write("abc  data/0001.tif\n", to: "manifest-sha256.txt")
        },
        Fault(testDescription: "a path outside", reason: "../../etc/passwd is in its manifest and not in its folder") {
            try $0.write("\(String(repeating: "0", count: 64))  ../../etc/passwd\n", to: "manifest-sha256.txt")
        },
    ]

    @Test("is refused where it is no complete package", arguments: faults)
    func invalid(fault: Fault) async throws {
        let scratch = try ScratchFolder()
        let package = try SamplePackage(in: scratch)
        try fault.make(package)
        let problem = await expectProblem(.packageInvalid) { _ = try await DeliverablePackage.read(package.path) }
        #expect(problem?.parameters["reason"]?.contains(fault.reason) == true, "\(problem?.sentence ?? "")")
    }

    @Test("may have lines as sha256sum and other tools write them, and codes for line ends and the per cent sign")
    func lines() throws {
        let digest = String(repeating: "aB", count: 32)
        let manifest = try PackageManifest(
            "\(digest)  data/a b\n\(digest) *data/c\r\n\(digest)\tdata/100%25%0Ad%41%\n\n", package: "p", name: "m")
        #expect(Set(manifest.digests.keys) == ["data/a b", "data/c", "data/100%\nd%41%"])
        #expect(Set(manifest.digests.values) == [digest.lowercased()])
        let twice = #expect(throws: Problem.self) { try PackageManifest("\(digest)  a\n\(digest)  a\n", package: "p", name: "m") }
        #expect(twice?.parameters["reason"] == "m has a twice")
    }
}
