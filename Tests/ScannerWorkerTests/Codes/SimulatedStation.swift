import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

/// A simulated scanner for the real worker: what lies on its glass or in its feeder is an image of the test.
struct SimulatedStation {
    let folder: ScratchFolder

    /// The driver that was built with the tests.
    private static var driver: String {
        let built = URL(fileURLWithPath: WorkerProcess.program).deletingLastPathComponent().appendingPathComponent("libsane-platensim.so").path
        guard !FileManager.default.fileExists(atPath: built), let stage = ProcessInfo.processInfo.environment["PLATEN_STAGE"] else { return built }
        return "\(stage)/lib/sane/libsane-platensim.so.1"
    }

    /// - Parameter lines: further lines of scanner.conf.
    init(_ sheet: CodeSheet?, _ lines: String...) throws {
        folder = try ScratchFolder("station")
        try folder.write("platensim\n", to: "sane.d/dll.conf")
        try folder.write("", to: "lib/.keep")
        try FileManager.default.createSymbolicLink(atPath: folder.path("lib/libsane-platensim.so.1"), withDestinationPath: Self.driver)
        let document = sheet == nil ? [] : ["document = sheet.tif"]
        try folder.write((lines + document).joined(separator: "\n") + "\n", to: "scanners/one/scanner.conf")
        try sheet?.writeTIFF(folder.path("scanners/one/sheet.tif"))
    }

    /// A worker with the scanner open; it keeps the folder.
    ///
    /// - Parameter variables: of its environment, besides.
    func open(variables: [String: String] = [:]) throws -> WorkerProcess {
        let worker = try WorkerProcess(
            ["scanner"],
            environment: [
                "SANE_CONFIG_DIR": folder.path("sane.d"), "LD_LIBRARY_PATH": folder.path("lib"), "PLATEN_SIM_DIR": folder.path("scanners"),
            ].merging(variables) { $1 }, folder: folder)
        _ = try worker.hello()
        let opened = try worker.perform(.open(OpenScanner(device: "platensim:one", scanner: "one")))
        try #require(opened.problem == nil, "\(opened)")
        return worker
    }
}

extension WorkerProcess {
    /// Takes a page with a profile; returns what was told of it when it was read, and once it was on disk.
    func page(_ profile: Profile, _ name: String = "page") throws -> (read: PageRead, image: AcquiredImage) {
        let prepared = try perform(.prepare(profile))
        try #require(prepared.problem == nil, "\(prepared)")
        return try page(name)
    }

    /// Takes the next page.
    func page(_ name: String) throws -> (read: PageRead, image: AcquiredImage) {
        let reports = try replies(to: .acquire(acquisition(name)))
        let read = reports.compactMap { if case .pageRead(let page) = $0 { page } else { nil } }.first
        return (try #require(read, "\(reports)"), try #require(reports.last?.image))
    }
}
