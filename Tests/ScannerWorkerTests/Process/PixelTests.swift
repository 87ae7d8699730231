import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Images of the stock test driver", .serialized, .onOwnThread)
struct PixelTests {
    /// A kind of image that the test driver offers.
    struct Kind: Sendable, CustomTestStringConvertible {
        let mode: ColourMode
        let depth: Int
        /// What scanimage calls the mode.
        let name: String
        var testDescription: String { "\(name) \(depth)" }
    }

    /// Colour of one bit is not among them: its image is stored with eight, and scanimage writes what nobody reads.
    private static let kinds = [
        Kind(mode: .lineart, depth: 1, name: "Gray"), Kind(mode: .grey, depth: 8, name: "Gray"), Kind(mode: .grey, depth: 16, name: "Gray"),
        Kind(mode: .colour, depth: 8, name: "Color"), Kind(mode: .colour, depth: 16, name: "Color"),
    ]

    /// Every option of the driver that changes what is delivered or how, alone and where it matters with another.
    private static func options(of kind: Kind) -> [[String: OptionValue]] {
        let yes = OptionValue.bool(true)
        var all: [[String: OptionValue]] = ["Solid black", "Solid white", "Grid"].map { ["test-picture": .text($0)] }
        all += [0, 1, 7, 128].map { ["ppl-loss": .number($0)] }
        all += [["fuzzy-parameters": yes], ["non-blocking": yes], ["select-fd": yes], ["non-blocking": yes, "select-fd": yes]]
        all += [1021, 4096].map { ["read-limit": yes, "read-limit-size": .number($0)] }
        all += [["read-limit": yes, "read-limit-size": .number(997), "non-blocking": yes, "ppl-loss": .number(5), "fuzzy-parameters": yes]]
        all += [["hand-scanner": yes], ["hand-scanner": yes, "ppl-loss": .number(3)]]
        if kind.depth == 16 { all += [["invert-endianess": yes], ["invert-endianess": yes, "ppl-loss": .number(9)]] }
        if kind.mode == .colour {
            all += ["RGB", "RBG", "GBR", "GRB", "BRG", "BGR"].map { ["three-pass": yes, "three-pass-order": .text($0)] }
            all += [["three-pass": yes, "ppl-loss": .number(11)], ["three-pass": yes, "hand-scanner": yes]]
            if kind.depth == 16 { all += [["three-pass": yes, "three-pass-order": .text("GBR"), "invert-endianess": yes]] }
        }
        return all.map { $0.merging(["test-picture": .text("Color pattern")]) { given, _ in given } }
    }

    @Test("Rows equal those that scanimage gets, whatever the driver is told, and the file is what was reported", arguments: kinds)
    func rows(_ kind: Kind) throws {
        for (number, options) in Self.options(of: kind).enumerated() {
            let isHandHeld = options["hand-scanner"] != nil
            let area: ScanArea = isHandHeld ? .maximum : .rectangle(x: 0, y: 0, width: 50, height: 40)
            // A worker of its own for each: what an option leaves behind is no part of the next case.
            let worker = try WorkerProcess.opened()
            let prepared = try worker.perform(.prepare(.test(mode: kind.mode, depth: kind.depth, area: area, options: options)))
            try #require(prepared.problem == nil, "\(options) \(String(describing: prepared.problem))")
            let request = worker.acquisition("page-\(number)")
            let image = try #require(try worker.perform(.acquire(request)).image, "\(options)")

            var arguments = ["--mode=\(kind.name)", "--resolution=100"] + (isHandHeld ? [] : ["-l0", "-t0", "-x50", "-y40"])
            // scanimage 1.2.1 aborts at three passes of 16 bits: the same pixels come to it in one.
            let peer = options.filter { kind.depth == 8 || !$0.key.hasPrefix("three-pass") }
            arguments += peer.sorted { $0.key < $1.key }.map { "--\($0)=\($1)" }
            let scanimage = try Scanimage.rowsSHA256(worker.folder, image.geometry, arguments)
            #expect(image.rowsSHA256 == scanimage, "\(options)")
            #expect(image.sha256 == (try Scanimage.digest(request.path)))
            #expect(image.size == (try FileManager.default.attributesOfItem(atPath: request.path)[.size] as? Int))
            let description = try Shell.run("tiffinfo", [request.path])
            #expect(description.status == 0 && description.errors.isEmpty)
            #expect(description.text.contains("Image Width: \(image.geometry.width) Image Length: \(image.geometry.height)"))
            #expect(description.text.contains("Resolution: 100, 100 pixels/inch"))
            #expect(description.text.contains("Make: Noname"))
            try FileManager.default.removeItem(atPath: request.path)
        }
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
