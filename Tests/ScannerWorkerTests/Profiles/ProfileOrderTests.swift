import PlatenModel
import Sane
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Applying a profile")
struct ProfileOrderTests {
    @Test("Options are set in the order that drivers expect, the far edges out of the way first")
    func order() throws {
        let scanner = FakeScanner.office()
        let prepared = try scanner.prepare(.make(area: .rectangle(x: 10, y: 20, width: 100, height: 50)))
        #expect(
            scanner.settings == [
                "source=Flatbed", "mode=Gray", "depth=8", "resolution=300", "br-x=216", "br-y=297", "tl-x=10", "tl-y=20", "br-x=110", "br-y=70",
            ])
        #expect(prepared.settings.options.map(\.name) == ["source", "mode", "depth", "resolution", "tl-x", "tl-y", "br-x", "br-y"])
        #expect(prepared.settings.options.last == AppliedOption(name: "br-y", requested: .number(70), effective: .number(70)))
    }

    @Test("The estimate tells what the driver announces, with the resolution that is set")
    func estimate() throws {
        let scanner = FakeScanner.office()
        scanner.announced = SaneParameters(format: .colour, isLastFrame: true, bytesPerLine: 32, pixelsPerLine: 9, lines: 5, depth: 8)
        let settings = try scanner.prepare(.make(mode: .colour)).settings
        #expect(settings.estimate == ImageGeometry(width: 9, height: 5, samples: 3, depth: 8, resolutionX: 300, resolutionY: 300))
        #expect(settings.estimatedBytes == 135)
        #expect(!settings.isFeeder)
    }

    @Test("A length that the driver does not know is no estimate", arguments: [nil, 0])
    func unknownLength(_ lines: Int?) throws {
        let scanner = FakeScanner.office()
        scanner.announced.lines = lines
        let settings = try scanner.prepare(.make(source: .feeder)).settings
        #expect(settings.estimate.height == 0 && settings.estimatedBytes == nil && settings.isFeeder)
    }

    @Test("Descriptors are read again where the driver says that options changed")
    func reload() throws {
        let scanner = FakeScanner([
            .text("mode", ["Lineart", "Gray"]), .list("depth", [8]).inactive(), .list("resolution", [100], unit: .dotsPerInch),
        ])
        scanner.afterSet = { scanner, option in
            guard option.name == "mode" else { return false }
            scanner["depth"].capabilities.active = option.value == .text("Gray")
            scanner["resolution"].constraint = .numbers([100, 300])
            return true
        }
        _ = try scanner.prepare(.make(source: nil))
        #expect(scanner.settings == ["mode=Gray", "depth=8", "resolution=300"])
    }

    @Test("An option of the profile that moves an earlier one makes everything be set once more")
    func secondPass() throws {
        let scanner = FakeScanner.office()
        scanner.list.append(.bool("quality-cal"))
        scanner.list[scanner.list.count - 1].index = scanner.list.count
        var isFirst = true
        scanner.afterSet = { scanner, option in
            if option.name == "quality-cal", isFirst {
                isFirst = false
                scanner["resolution"].value = .number(75)
            }
            return false
        }
        let prepared = try scanner.prepare(.make(options: ["quality-cal": .bool(true)]))
        #expect(prepared.settings.options.first { $0.name == "resolution" }?.effective == .number(300))
        #expect(prepared.resolutionX == 300)
        #expect(Set(prepared.settings.options.map(\.name)).count == prepared.settings.options.count)
    }

    @Test("A driver that rounds in silence is found out, and refused with what it makes of the value")
    func silentRounding() throws {
        let scanner = FakeScanner.office()
        scanner.rounding = { option, value in option.name == "resolution" ? .number(150) : value }
        let problem = try #require(scanner.refusal(of: .make()))
        #expect(problem.code == .optionValueRefused)
        #expect(problem.parameters["option"] == "resolution" && problem.parameters["value"] == "300")
        #expect(problem.parameters["allowed"] == "75, 150, 300, 600; the driver makes it 150")
    }

    @Test("A driver that rounds in silence is taken at its word where the profile accepts the nearest")
    func silentRoundingAccepted() throws {
        let scanner = FakeScanner.office()
        scanner.rounding = { option, value in option.name == "resolution" ? .number(150) : value }
        let prepared = try scanner.prepare(.make(nearest: [.resolution]))
        #expect(prepared.settings.options.contains(AppliedOption(name: "resolution", requested: .number(300), effective: .number(150))))
        #expect(prepared.resolutionX == 150)
    }

    @Test("A cancelled preparation stops before the next option is set")
    func cancelled() throws {
        let scanner = FakeScanner.office()
        let problem = #expect(throws: Problem.self) { try scanner.prepare(.make()) { scanner.settings.count == 2 } }
        #expect(problem?.code == .scanCancelled)
        #expect(scanner.settings == ["source=Flatbed", "mode=Gray"])
    }

    @Test("Options without names and groups that bear an option's name are passed over")
    func oddNames() throws {
        let scanner = FakeScanner([
            .make("", .group, .none, .unconstrained, nil), .make("mode", .group, .none, .unconstrained, nil), .text("mode", ["Gray"]),
            .text("mode", ["Color"]),
            .list("resolution", [300], unit: .dotsPerInch), .make("resolution", .unknown, .unknown, .unconstrained, nil),
        ])
        _ = try scanner.prepare(.make(source: nil))
        #expect(scanner.settings == ["mode=Gray", "resolution=300"])
    }
}
