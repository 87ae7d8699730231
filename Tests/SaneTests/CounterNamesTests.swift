import PlatenModel
import Testing

@Suite("Counters of drivers")
struct CounterNamesTests {
    private func option(_ name: String, _ type: OptionType) -> ScannerOption {
        ScannerOption(
            index: 1, name: name, title: "", explanation: "", type: type, unit: .none, count: 1,
            capabilities: OptionCapabilities(active: true, settable: type == .button, readable: type != .button), constraint: .unconstrained)
    }

    @Test("are asked for at the press of the button that the driver has for them")
    func buttons() {
        let options = [
            option("opt_reset", .button), option("opt_scancount", .int), option("opt_infoupdate", .button), option("LAMP TIME", .int),
            option("Update", .button),
        ]
        #expect(CounterNames.buttons(in: options).map(\.name) == ["opt_infoupdate", "Update"])
        #expect(CounterNames.buttons(in: [option("total-counter", .int), option("Update", .button), option("opt_infoupdate", .button)]).isEmpty)
    }

    @Test("say nothing while the driver has not asked the scanner, and 0 where they may")
    func silent() {
        func counters(_ name: String, _ value: Double) -> DeviceCounters {
            CounterNames.counters(in: [option(name, .int)]) { _ in .number(value) }
        }
        #expect(counters("opt_scancount", -1).isEmpty && counters("opt_scancount", 0).isEmpty && counters("opt_scancount", 7).pages == 7)
        #expect(counters("LAMP TIME", 0).isEmpty && counters("LAMP TIME", 7).lampTime == 7)
        #expect(counters("total-counter", 0).pages == 0 && counters("total-counter", -1).isEmpty)
    }
}
