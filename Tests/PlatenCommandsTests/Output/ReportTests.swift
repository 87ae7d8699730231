import Foundation
import PlatenModel
import Testing

@testable import PlatenCommands

struct ReportTests {
    @Test("JSON is what the API returned, keys sorted, dates in ISO 8601")
    func json() throws {
        let text = try ListReport<Job>.jobs(Page(items: [Samples.job], next: "c2")).rendered(as: .json)
        let page = try PlatenJSON.decoder().decode(Page<Job>.self, from: Data(text.utf8))
        #expect(page.items == [Samples.job])
        #expect(page.next == "c2")
        #expect(text.contains(#""created" : "2026-01-31T14:05:09Z""#))
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("      \"") }.map { $0.split(separator: "\"")[1] }
        #expect(!keys.isEmpty && keys == keys.sorted())
    }

    @Test("A list that was cut short says so")
    func more() throws {
        let lines = ListReport<Capture>.captures(Page(items: [Samples.capture(1)], next: "x")).lines
        #expect(lines[1].hasPrefix("33333331  box-7     1  20"))
        #expect(lines.last?.contains("--limit") == true)
    }

    @Test("An empty list tells what to do next")
    func empty() throws {
        #expect(try ListReport<PlatenModel.Scanner>.scanners(Page(items: [])).rendered(as: .table).contains("platenctl scanners refresh"))
        #expect(try ListReport<PlatenModel.Scanner>.scanners(Page(items: [])).rendered(as: .json).contains(#""items" : ["#))
    }

    @Test("Options stand under their driver's headings with values, units and what is allowed")
    func options() {
        func option(
            _ index: Int, _ name: String, _ type: OptionType, _ unit: OptionUnit = .none, _ constraint: OptionConstraint = .unconstrained,
            _ value: OptionValue? = nil, active: Bool = true
        ) -> ScannerOption {
            ScannerOption(
                index: index, name: name, title: name.isEmpty ? "Geometry" : name, explanation: "", type: type, unit: unit, count: 4,
                capabilities: OptionCapabilities(active: active, settable: true, readable: true), constraint: constraint, value: value)
        }
        let report = ScannerReport(
            Samples.scanner,
            options: [
                option(0, "", .int), option(1, "mode", .string, .none, .texts(["Gray", "Color"]), .text("Gray")), option(2, "", .group),
                option(3, "tl-x", .fixed, .millimetre, .range(minimum: 0, maximum: 215.9, quantisation: 0), .number(0)),
                option(4, "preview", .bool, .none, .unconstrained, .bool(false)), option(5, "lamp-off", .button, active: false),
            ])
        #expect(
            report.lines.suffix(6) == [
                "OPTION    VALUE     UNIT  NOTES     ALLOWED",
                "mode      Gray                      Gray, Color",
                "Geometry",
                "tl-x      0         mm              0 to 215.9",
                "preview   no                        yes, no",
                "lamp-off  (button)        inactive",
            ])
    }

    @Test("The facts of a capture name file, digest, resolution and each option that the driver changed")
    func capture() {
        var capture = Samples.capture(1)
        capture.options = [AppliedOption(name: "br-x", requested: .number(210), effective: .number(209.9))]
        capture.geometry.resolutionY = 150
        let lines = CaptureReport(payload: capture).lines
        #expect(lines.contains { $0.hasPrefix("file") && $0.hasSuffix("box-7/box-7-0001.tif") })
        #expect(lines.contains { $0.hasPrefix("SHA-256 ") && $0.hasSuffix(capture.sha256) })
        #expect(lines.contains { $0.hasSuffix("300 × 150 dpi") })
        #expect(lines.contains { $0.hasPrefix("option br-x") && $0.hasSuffix("209.9 (asked for 210)") })
    }

    @Test("An event is one line, in either format")
    func event() throws {
        var event = Samples.event(7, .driverFailed, "The driver\nfailed.")
        event.problem = Problem(.driverHung, ["scanner": "flatbed-1"])
        let line = try EventFormat(output: .table).line(of: event)
        #expect(line.hasSuffix("driver.failed  flatbed-1  The driver failed.  Switch it off and on, then scan the page again."))
        let json = try EventFormat(output: .json).line(of: event)
        #expect(!json.contains("\n"))
        #expect(try PlatenJSON.decoder().decode(Event.self, from: Data(json.utf8)) == event)
    }
}
