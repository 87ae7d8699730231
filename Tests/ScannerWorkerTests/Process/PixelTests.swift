import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Images of the stock test driver", .serialized, .onOwnThread)
struct PixelTests {
    private static let mode: [ColourMode: String] = [.grey: "Gray", .lineart: "Gray", .colour: "Color"]

    struct Case: Sendable {
        let mode: ColourMode
        let depth: Int
        var options: [String: OptionValue] = [:]
    }

    private static let cases = [
        Case(mode: .grey, depth: 8),
        Case(mode: .colour, depth: 8),
        Case(mode: .grey, depth: 16),
        Case(mode: .colour, depth: 16),
        Case(mode: .lineart, depth: 1),
        Case(mode: .grey, depth: 8, options: ["ppl-loss": .number(7)]),
        Case(mode: .colour, depth: 16, options: ["ppl-loss": .number(3)]),
        Case(mode: .lineart, depth: 1, options: ["ppl-loss": .number(5)]),
        Case(mode: .grey, depth: 8, options: ["fuzzy-parameters": .bool(true)]),
        Case(mode: .grey, depth: 16, options: ["invert-endianess": .bool(true)]),
        Case(mode: .colour, depth: 8, options: ["non-blocking": .bool(true)]),
    ]

    @Test("Rows equal those that scanimage gets, and the file is what was reported", arguments: cases)
    func rows(_ expected: Case) throws {
        let worker = try WorkerProcess.opened()
        var options = expected.options
        options["test-picture"] = .text("Color pattern")
        let prepared = try worker.perform(.prepare(.test(mode: expected.mode, depth: expected.depth, options: options)))
        try #require(prepared.problem == nil)
        let request = worker.acquisition("page")
        let image = try #require(try worker.perform(.acquire(request)).image)

        var arguments = ["--mode=\(Self.mode[expected.mode] ?? "")", "--resolution=100", "-l0", "-t0", "-x50", "-y40"]
        arguments += options.map { "--\($0)=\($1)" }
        let scanimage = try Scanimage.rowsSHA256(worker.folder, image.geometry, arguments)
        #expect(image.rowsSHA256 == scanimage)
        #expect(image.sha256 == (try Scanimage.digest(request.path)))
        #expect(image.size == (try FileManager.default.attributesOfItem(atPath: request.path)[.size] as? Int))
        #expect(image.warnings.isEmpty)
        let description = try Shell.run("tiffinfo", [request.path])
        #expect(description.status == 0 && description.errors.isEmpty)
        #expect(description.text.contains("Image Width: \(image.geometry.width) Image Length: \(image.geometry.height)"))
        #expect(description.text.contains("Resolution: 100, 100 pixels/inch"))
        #expect(description.text.contains("Make: Noname"))
    }

    @Test("Chunks of any size, also within a sample, give the same rows", arguments: [1, 7, 1001])
    func chunks(_ limit: Int) throws {
        var digests: [String] = []
        for isLimited in [false, true] {
            let worker = try WorkerProcess.opened()
            var options: [String: OptionValue] = ["test-picture": .text("Color pattern"), "read-limit": .bool(isLimited)]
            if isLimited { options["read-limit-size"] = .number(Double(limit)) }
            let area = ScanArea.rectangle(x: 0, y: 0, width: 9, height: 8)
            _ = try worker.perform(.prepare(.test(mode: .colour, depth: 16, area: area, options: options)))
            digests.append(try #require(try worker.perform(.acquire(worker.acquisition("page"))).image).rowsSHA256)
        }
        #expect(digests[0] == digests[1])
    }

    @Test("Three passes in any order make the image that one pass makes", arguments: ["RGB", "RBG", "GBR", "GRB", "BRG", "BGR"])
    func threePass(_ order: String) throws {
        let worker = try WorkerProcess.opened()
        let picture = OptionValue.text("Color pattern")
        _ = try worker.perform(.prepare(.test(mode: .colour, options: ["test-picture": picture, "three-pass": .bool(false)])))
        let whole = try #require(try worker.perform(.acquire(worker.acquisition("whole"))).image)
        let options: [String: OptionValue] = ["test-picture": picture, "three-pass": .bool(true), "three-pass-order": .text(order)]
        let reports = try {
            _ = try worker.perform(.prepare(.test(mode: .colour, options: options)))
            return try worker.replies(to: .acquire(worker.acquisition("passes")))
        }()
        #expect(reports.first == .started(AcquisitionStart(width: 196, height: 157, samples: 3, depth: 8, isReserved: true)))
        let image = try #require(reports.last?.image)
        #expect(image.geometry == whole.geometry)
        #expect(image.rowsSHA256 == whole.rowsSHA256)
    }

    @Test("A hand scanner's image has the rows that came")
    func handScanner() throws {
        let worker = try WorkerProcess.opened()
        let profile = Profile.test(area: .maximum, options: ["hand-scanner": .bool(true)])
        guard case .prepared(let settings) = try worker.perform(.prepare(profile)) else {
            throw Problem(.internalFailure, ["reason": "not prepared"])
        }
        #expect(settings.estimate.height == 0 && settings.estimatedBytes == nil)
        let request = worker.acquisition("page")
        let reports = try worker.replies(to: .acquire(request))
        guard case .started(let start)? = reports.first else { throw Problem(.internalFailure, ["reason": "not started"]) }
        #expect(start.height == nil)
        let image = try #require(reports.last?.image)
        #expect(image.geometry.width == 433 && image.geometry.height > 100)
        #expect(try Shell.run("tiffinfo", [request.path]).text.contains("Image Length: \(image.geometry.height)"))
    }

    @Test("One bit of each colour is kept or refused, never a crash")
    func oneBitColour() throws {
        let worker = try WorkerProcess.opened()
        let prepared = try worker.perform(.prepare(.test(mode: .colour, depth: 1)))
        if prepared.problem == nil {
            let report = try worker.perform(.acquire(worker.acquisition("page")))
            #expect(report.image != nil || report.problem?.code == .frameUnsupported)
        }
        #expect(try worker.perform(.prepare(.test())).problem == nil)
    }
}
