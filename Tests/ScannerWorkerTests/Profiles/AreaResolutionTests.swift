import PlatenModel
import Sane
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Choosing the area")
struct AreaResolutionTests {
    private func scanner(_ edges: [ScannerOption]) -> FakeScanner {
        FakeScanner([.text("mode", ["Gray"]), .list("resolution", [254], unit: .dotsPerInch)] + edges)
    }

    private func profile(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, tolerance: Double = 1, nearest: Set<AdaptableQuantity> = [],
        options: [String: OptionValue] = [:]
    ) -> Profile {
        .make(
            resolution: 254, area: .rectangle(x: x, y: y, width: width, height: height), areaTolerance: tolerance, nearest: nearest,
            options: options)
    }

    private let millimetres: [ScannerOption] = [
        .range("tl-x", 0...200, step: 2), .range("tl-y", 0...300, step: 2), .range("br-x", 0...200, step: 2), .range("br-y", 0...300, step: 2),
    ]

    @Test("The maximum is all that the scanner reaches")
    func maximum() throws {
        let scanner = scanner(millimetres)
        let prepared = try scanner.prepare(.make(resolution: 254))
        #expect(scanner.settings.suffix(4) == ["tl-x=0", "tl-y=0", "br-x=200", "br-y=300"])
        #expect(prepared.settings.options.count == 6)
    }

    @Test("Edges in pixels are converted by the resolution that is set")
    func pixels() throws {
        let scanner = scanner([
            .range("tl-x", 0...2000, type: .int, unit: .pixel), .range("tl-y", 0...3000, type: .int, unit: .pixel),
            .range("br-x", 0...2000, type: .int, unit: .pixel), .range("br-y", 0...3000, type: .int, unit: .pixel),
        ])
        _ = try scanner.prepare(profile(10, 20, 100, 50))
        #expect(scanner.settings.suffix(4) == ["tl-x=100", "tl-y=200", "br-x=1100", "br-y=700"])
    }

    @Test("An edge may lie beside the scanner's grid by the tolerance, with both values told")
    func tolerance() throws {
        let scanner = scanner(millimetres)
        let prepared = try scanner.prepare(profile(0.5, 0, 100, 100.9, tolerance: 1))
        #expect(prepared.settings.options.contains(AppliedOption(name: "tl-x", requested: .number(0.5), effective: .number(0))))
        #expect(prepared.settings.options.contains(AppliedOption(name: "br-y", requested: .number(100.9), effective: .number(100))))
    }

    @Test("An edge further off is refused in millimetres, or taken where the profile says so")
    func beyond() throws {
        let scanner = scanner(millimetres)
        let problem = try #require(scanner.refusal(of: profile(0, 0, 210, 297)))
        #expect(problem.code == .optionValueRefused)
        #expect(problem.parameters["option"] == "br-x" && problem.parameters["value"] == "210 mm")
        #expect(problem.parameters["allowed"] == "0 to 200 in steps of 2 mm, give or take 1 mm")
        let prepared = try scanner.prepare(profile(0, 0, 210, 297, nearest: [.area]))
        #expect(prepared.settings.options.contains(AppliedOption(name: "br-x", requested: .number(210), effective: .number(200))))
    }

    @Test("A driver that cuts an edge in silence is found out")
    func silentCut() throws {
        let scanner = scanner(millimetres)
        scanner.rounding = { option, value in option.name == "br-y" ? .number(min(250, value.leadingNumber ?? 0)) : value }
        #expect(scanner.refusal(of: profile(0, 0, 100, 300))?.parameters["option"] == "br-y")
        #expect(throws: Never.self) { try scanner.prepare(profile(0, 0, 100, 250.5)) }
    }

    @Test("Near edges never lie beyond the far ones on the way")
    func order() throws {
        let scanner = scanner(millimetres)
        scanner["br-x"].value = .number(20)
        scanner["br-y"].value = .number(20)
        scanner.afterSet = { scanner, _ in
            for (near, far) in [("tl-x", "br-x"), ("tl-y", "br-y")] {
                #expect(scanner[near].value?.leadingNumber ?? 0 <= scanner[far].value?.leadingNumber ?? 0)
            }
            return false
        }
        _ = try scanner.prepare(profile(150, 150, 20, 20))
        _ = try scanner.prepare(profile(10, 10, 20, 20))
    }

    @Test("The page size is set before the edges, which it bounds")
    func pageSize() throws {
        let scanner = scanner([.range("page-width", 0...220, 100), .range("page-height", 0...3000, 100)] + millimetres)
        scanner["br-x"].constraint = .range(minimum: 0, maximum: 100, quantisation: 0)
        scanner.afterSet = { scanner, option in
            if option.name == "page-width", let width = option.value?.leadingNumber {
                scanner["br-x"].constraint = .range(minimum: 0, maximum: width, quantisation: 0)
            }
            // Flags of drivers lie: nothing is said of the change.
            return false
        }
        _ = try scanner.prepare(profile(10, 0, 190, 297, tolerance: 1))
        #expect(scanner.settings.filter { $0.hasPrefix("page") } == ["page-width=200", "page-height=297"])
        #expect(scanner.settings.contains("br-x=200"))
    }

    @Test("A missing near edge lies at 0")
    func missingNearEdge() throws {
        let scanner = scanner(millimetres.filter { $0.name != "tl-x" })
        _ = try scanner.prepare(profile(0.5, 10, 100, 100))
        let problem = try #require(scanner.refusal(of: profile(10, 10, 100, 100)))
        #expect(problem.code == .optionMissing && problem.parameters["quantity"] == "left edge" && problem.parameters["looked"] == "tl-x")
    }

    @Test("A missing far edge shows in the announced frame")
    func missingFarEdge() throws {
        let scanner = scanner(millimetres.filter { $0.name != "br-x" })
        scanner.announced.pixelsPerLine = 1000
        #expect(throws: Never.self) { try scanner.prepare(profile(0, 0, 100, 100)) }
        scanner.announced.pixelsPerLine = 2000
        #expect(scanner.refusal(of: profile(0, 0, 100, 100))?.parameters["quantity"] == "right edge")
        #expect(throws: Never.self) { try scanner.prepare(profile(0, 0, 100, 100, nearest: [.area])) }
    }

    @Test("A scanner without any edges serves the maximum")
    func noEdges() throws {
        #expect(throws: Never.self) { try scanner([]).prepare(.make(resolution: 254)) }
    }
}
