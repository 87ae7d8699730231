import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

/// A crash is a publication that stops after some of its steps.
@Suite("Crashes while a page is published")
struct CrashTests {
    static let stepCounts = Array(0...PublicationStep.allCases.count)

    /// A shelf on which the publication of one page stopped after `steps` steps.
    private func crashed(after steps: Int) async throws -> (Shelf, Sidecar) {
        let shelf = try await Shelf("crash-\(steps)")
        let sidecar = try await shelf.page()
        var publication = Publication(sidecar, in: shelf.store)
        for step in PublicationStep.allCases.prefix(steps) { try publication.perform(step) }
        return (shelf, sidecar)
    }

    @Test("Recovery gives the page its names or sets it aside; no byte is lost, no half file has a final name", arguments: stepCounts)
    func recovered(_ steps: Int) async throws {
        let (shelf, sidecar) = try await crashed(after: steps)
        let before = shelf.contents
        let recovered = try await shelf.recover()
        #expect(shelf.contents == before)
        if steps < 2 {
            #expect(shelf.files.allSatisfy { $0.hasPrefix("quarantine/") })
            #expect(recovered.contains { if case .quarantined(_, _, _, .noSidecar) = $0 { true } else { false } })
        } else {
            #expect(shelf.files == ["masters/box/box_0001.tif", "masters/box/box_0001.tif.json"])
            let digest = try await FileDigest.sha256(shelf.scratch.path("masters/box/box_0001.tif.json"))
            #expect(recovered == [.adopted(sidecar, sidecarDigest: digest)])
            #expect(try shelf.permissions("masters/box/box_0001.tif") == 0o440)
        }
    }

    @Test("What recovery adopted and nobody committed is adopted again; what was committed is left in peace", arguments: stepCounts)
    func again(_ steps: Int) async throws {
        let (shelf, sidecar) = try await crashed(after: steps)
        let first = try await shelf.recover()
        let second = try await shelf.recover()
        #expect(second == (steps < 2 ? [] : first))
        let files = shelf.files
        #expect(try await shelf.recover(known: [sidecar.capture.id]).isEmpty)
        #expect(shelf.files == files)
    }

    @Test("A page that was committed is never set aside, whatever names the disk had lost", arguments: 2..<stepCounts.count)
    func committed(_ steps: Int) async throws {
        let (shelf, sidecar) = try await crashed(after: steps)
        let recovered = try await shelf.recover(known: [sidecar.capture.id])
        #expect(recovered == (steps < 7 ? [.completed(sidecar.capture.id)] : []))
        #expect(shelf.files == ["masters/box/box_0001.tif", "masters/box/box_0001.tif.json"])
    }

    @Test("A page that was committed stays where it is while somebody has its name", arguments: 2..<6)
    func committedNameTaken(_ steps: Int) async throws {
        let (shelf, sidecar) = try await crashed(after: steps)
        try shelf.scratch.write("somebody's", to: "masters/box/box_0001.tif")
        let files = shelf.files
        let recovered = try await shelf.recover(known: [sidecar.capture.id])
        guard case .failed(_, let problem) = recovered.first else {
            Issue.record("\(recovered)")
            return
        }
        #expect(problem.code == .fileNameTaken)
        #expect(shelf.files == files)
    }

    @Test("A damaged image is set aside with its sidecar, wherever the crash had left it", arguments: 2..<stepCounts.count)
    func damaged(_ steps: Int) async throws {
        let (shelf, sidecar) = try await crashed(after: steps)
        let image = try #require(shelf.files.first { !$0.hasSuffix(".json") })
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: shelf.scratch.path(image))
        try Data("II*\0 half".utf8).write(to: URL(fileURLWithPath: shelf.scratch.path(image)))
        let recovered = try await shelf.recover()
        #expect(recovered.count == 2)
        for file in recovered {
            guard case .quarantined(_, _, sidecar.capture, .digestWrong) = file else {
                Issue.record("\(file)")
                continue
            }
        }
        #expect(shelf.files.allSatisfy { $0.hasPrefix("quarantine/") })
        #expect(try await shelf.recover().isEmpty)
    }

    @Test("A name that was taken meanwhile is not overwritten", arguments: 2..<6)
    func nameTaken(_ steps: Int) async throws {
        let (shelf, sidecar) = try await crashed(after: steps)
        try shelf.scratch.write("somebody's", to: "masters/box/box_0001.tif")
        let recovered = try await shelf.recover()
        guard case .quarantined(_, _, sidecar.capture, .nameTaken(shelf.store.masterPath(of: sidecar.capture))) = recovered.first else {
            Issue.record("\(recovered)")
            return
        }
        #expect(try shelf.text("masters/box/box_0001.tif") == "somebody's")
        #expect(shelf.files.filter { $0.hasPrefix("quarantine/") }.count == 2)
    }
}
