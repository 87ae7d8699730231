import PlatenModel
import Sane
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Options by the driver's own names")
struct OwnOptionTests {
    private func scanner(_ more: ScannerOption...) -> FakeScanner {
        FakeScanner([.text("mode", ["Gray", "Gray Fine"]), .list("resolution", [300], unit: .dotsPerInch)] + more)
    }

    @Test("They are set last, in the order of their names")
    func order() throws {
        let scanner = scanner(.range("threshold", 0...255, type: .int), .bool("descreen"), .range("contrast", -100...100, type: .int))
        let prepared = try scanner.prepare(.make(options: ["threshold": .number(80), "contrast": .number(-5), "descreen": .bool(true)]))
        #expect(scanner.settings == ["mode=Gray", "resolution=300", "contrast=-5", "descreen=yes", "threshold=80"])
        #expect(prepared.settings.options.last == AppliedOption(name: "threshold", requested: .number(80), effective: .number(80)))
    }

    @Test("One that names a common quantity takes its place instead of being set at the end")
    func pinned() throws {
        let scanner = scanner()
        _ = try scanner.prepare(.make(options: ["mode": .text("Gray Fine")]))
        #expect(scanner.settings == ["mode=Gray Fine", "resolution=300"])
    }

    @Test("An unknown one is told with the name that was probably meant")
    func unknown() throws {
        let problem = try #require(scanner(.bool("descreen")).refusal(of: .make(options: ["descren": .bool(true)])))
        #expect(problem.sentence == "fake-1 has no option for descren (looked for descren; there is descreen).")
    }

    @Test("One that is inactive or for people only is refused")
    func notSettable() throws {
        for option in [ScannerOption.bool("lamp").inactive(), .bool("lamp").readOnly()] {
            #expect(scanner(option).refusal(of: .make(options: ["lamp": .bool(true)]))?.code == .optionNotSettable)
        }
    }

    @Test("A value that is not allowed is refused with those that are")
    func refused() throws {
        let problem = try #require(scanner(.range("threshold", 0...255, step: 5, type: .int)).refusal(of: .make(options: ["threshold": .number(81)])))
        #expect(problem.code == .optionValueRefused && problem.parameters["allowed"] == "0 to 255 in steps of 5")
    }

    @Test("A button is pressed by yes and left alone by no")
    func button() throws {
        let scanner = scanner(.button("calibrate"))
        _ = try scanner.prepare(.make(options: ["calibrate": .bool(false)]))
        #expect(!scanner.log.contains("press calibrate"))
        _ = try scanner.prepare(.make(options: ["calibrate": .bool(true)]))
        #expect(scanner.log.contains("press calibrate"))
        #expect(scanner.refusal(of: .make(options: ["calibrate": .number(3)]))?.code == .optionValueRefused)
    }
}
