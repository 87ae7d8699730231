import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("A scanner served by the real worker", .serialized, .onOwnThread)
struct DriverTests {
    @Test("The options are described with their values")
    func describe() throws {
        let worker = try WorkerProcess.opened()
        guard case .described(let options) = try worker.perform(.describe) else { throw Problem(.internalFailure, ["reason": "not described"]) }
        let mode = try #require(options.first { $0.name == "mode" })
        #expect(mode.constraint == .texts(["Gray", "Color"]) && mode.value == .text("Gray"))
        #expect(options.contains { $0.name == "three-pass" && !$0.capabilities.active && $0.value == nil })
    }

    @Test("A profile is prepared with what was asked for and what came of it")
    func prepare() throws {
        let worker = try WorkerProcess.opened()
        let profile = Profile.test(
            resolution: 300.4, area: .rectangle(x: 0, y: 0, width: 100.3, height: 40), nearest: [.resolution],
            options: ["test-picture": .text("Grid")])
        guard case .prepared(let settings) = try worker.perform(.prepare(profile)) else {
            throw Problem(.internalFailure, ["reason": "not prepared"])
        }
        #expect(
            settings.options.map(\.name) == ["source", "mode", "depth", "resolution", "tl-x", "tl-y", "br-x", "br-y", "test-picture"])
        #expect(settings.options[3] == AppliedOption(name: "resolution", requested: .number(300.4), effective: .number(300)))
        #expect(settings.options[6] == AppliedOption(name: "br-x", requested: .number(100.3), effective: .number(100)))
        #expect(settings.estimate.width == 1181 && settings.estimate.height == 472 && settings.estimate.resolutionX == 300)
        #expect(settings.estimatedBytes == 1181 * 472)
    }

    @Test(
        "What does not fit is refused before anything moves, with the values that would",
        arguments: [
            (.test(resolution: 1201), .optionValueRefused, "resolution", "1 to 1200 in steps of 1"),
            (.test(source: .transparency), .optionValueRefused, "source", "Flatbed, Automatic Document Feeder"),
            (
                .test(area: .rectangle(x: 0, y: 0, width: 1000, height: 10)), .optionValueRefused, "br-x",
                "0 to 200 in steps of 1 mm, give or take 1 mm"
            ),
            (
                .test(options: ["test-picture": .text("Mona Lisa")]), .optionValueRefused, "test-picture",
                "Solid black, Solid white, Color pattern, Grid"
            ),
            (.test(options: ["three-pass": .bool(true)]), .optionNotSettable, "three-pass", nil),
            (.test(options: ["brightness": .number(1)]), .optionMissing, nil, nil),
        ] as [(Profile, ProblemCode, String?, String?)])
    func refused(_ profile: Profile, _ code: ProblemCode, _ option: String?, _ allowed: String?) throws {
        let worker = try WorkerProcess.opened()
        let problem = try #require(try worker.perform(.prepare(profile)).problem)
        #expect(problem.code == code)
        #expect(problem.parameters["option"] == option && problem.parameters["allowed"] == allowed)
        #expect(problem.parameters["scanner"] == "flatbed-1")
        #expect(try worker.perform(.prepare(.test())).problem == nil)
    }

    @Test("A feeder gives ten pages and then says that it is empty; a series of none is a problem")
    func feeder() throws {
        let worker = try WorkerProcess.opened()
        guard case .prepared(let settings) = try worker.perform(.prepare(.test(source: .feeder))) else {
            throw Problem(.internalFailure, ["reason": "not prepared"])
        }
        #expect(settings.isFeeder)
        for page in 1...10 {
            #expect(try worker.perform(.acquire(worker.acquisition("page-\(page)"))).image != nil, "page \(page)")
        }
        #expect(try worker.perform(.acquire(worker.acquisition("page-11"))) == .noMoreDocuments)
        #expect(try worker.perform(.end) == .ended)
        let files = try FileManager.default.contentsOfDirectory(atPath: worker.folder.path).filter { $0.hasSuffix(".partial") }
        #expect(files.count == 10)
    }

    @Test(
        "Each status of the driver in the middle of a page is a problem of its own; the half page is left for whoever sets it aside, and the next page works",
        arguments: [
            ("UNSUPPORTED", .scannerUnsupported), ("CANCELLED", .scanCancelled), ("DEVICE_BUSY", .scannerBusyElsewhere),
            ("INVAL", .driverRefusedValue), ("EOF", .imageEmpty), ("JAMMED", .feederJammed), ("NO_DOCS", .feederEmpty),
            ("COVER_OPEN", .coverOpen), ("IO_ERROR", .scannerInputOutput), ("NO_MEM", .driverOutOfMemory),
            ("ACCESS_DENIED", .scannerAccessDenied),
        ] as [(String, ProblemCode)])
    func statuses(_ status: String, _ code: ProblemCode) throws {
        let worker = try WorkerProcess.opened()
        _ = try worker.perform(.prepare(.test(options: ["read-return-value": .text("SANE_STATUS_\(status)")])))
        let request = worker.acquisition("page")
        let problem = try #require(try worker.perform(.acquire(request)).problem)
        #expect(problem.code == code)
        #expect(problem.parameters["scanner"] == "flatbed-1")
        let isNothing = [ProblemCode.scanCancelled, .imageEmpty, .feederEmpty].contains(code)
        #expect(FileManager.default.fileExists(atPath: request.path) == !isNothing)
        _ = try worker.perform(.prepare(.test(options: ["read-return-value": .text("Default")])))
        #expect(try worker.perform(.acquire(worker.acquisition("next"))).image != nil)
    }

    @Test("A folder that is not there is a problem of storage, not of the scanner")
    func storage() throws {
        let worker = try WorkerProcess.opened()
        _ = try worker.perform(.prepare(.test()))
        var request = worker.acquisition("page")
        request.path = worker.folder.path("nowhere/page.partial")
        #expect(try worker.perform(.acquire(request)).problem?.code == .storageFailed)
        #expect(try worker.perform(.acquire(worker.acquisition("next"))).image != nil)
    }

    @Test("Two scanners work side by side")
    func sideBySide() throws {
        let first = try WorkerProcess.opened()
        let second = try WorkerProcess(["scanner"])
        _ = try second.hello()
        #expect(try second.perform(.open(OpenScanner(device: "test:1", scanner: "flatbed-2"))) == .opened(buttons: []))
        for worker in [first, second] {
            _ = try worker.perform(.prepare(.test()))
            try worker.send(.acquire(worker.acquisition("page")))
        }
        for worker in [first, second] {
            var image: AcquiredImage?
            while image == nil, let reply = try worker.receive() { image = reply.report.image }
            #expect(image != nil)
        }
    }
}
