import PlatenModel
import Testing

@testable import Sane

extension SaneDriver {
    @Suite("Listing options")
    struct OptionList {
        @Test("Every option of the driver is listed once, the count excepted, with increasing numbers")
        func all() throws {
            let options = try TestDriver.open().options(includingValues: false)
            #expect(options.map(\.index) == Array(1...options.count))
            #expect(options.contains { $0.type == .group })
            #expect(options.allSatisfy { $0.value == nil })
        }

        @Test("A range, its unit and quantisation are told in the option's own numbers")
        func range() throws {
            let option = try TestDriver.open().option("resolution")
            #expect(option.type == .fixed)
            #expect(option.unit == .dotsPerInch)
            #expect(option.constraint == .range(minimum: 1, maximum: 1200, quantisation: 1))
            #expect(option.value == .number(50))
        }

        @Test("Word lists and text lists are told in full")
        func lists() throws {
            let scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            #expect(try scanner.option("depth").constraint == .numbers([1, 8, 16]))
            #expect(try scanner.option("source").constraint == .texts(["Flatbed", "Automatic Document Feeder"]))
            #expect(
                try scanner.option("int-constraint-word-list").constraint
                    == .numbers([-42, -8, 0, 17, 42, 256, 65_536, 16_777_216, 1_073_741_824]))
        }

        @Test("Inactive options have no value and the others do")
        func inactive() throws {
            let options = try TestDriver.open().options(includingValues: true)
            for option in options where option.type != .group && option.type != .button {
                #expect((option.value != nil) == (option.capabilities.active && option.capabilities.readable), "\(option.name)")
            }
            #expect(options.first { $0.name == "three-pass" }?.capabilities.active == false)
        }

        @Test("Each capability is told by itself")
        func capabilities() throws {
            let scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let normal = try scanner.option("bool-soft-select-soft-detect").capabilities
            #expect(normal == OptionCapabilities(active: true, settable: true, readable: true, advanced: true))
            let hard = try scanner.option("bool-hard-select").capabilities
            #expect(hard == OptionCapabilities(active: true, settable: false, readable: false, hardwareSelectable: true, advanced: true))
            #expect(try scanner.option("bool-soft-detect").capabilities.settable == false)
            #expect(try scanner.option("bool-soft-select-soft-detect-emulated").capabilities.emulated)
            #expect(try scanner.option("bool-soft-select-soft-detect-auto").capabilities.automatic)
        }

        @Test("Every type and unit of the test driver is recognised")
        func types() throws {
            let options = try TestDriver.open(["enable-test-options": .bool(true)]).options(includingValues: false)
            #expect(Set(options.map(\.type)) == [.bool, .int, .fixed, .string, .button, .group])
            #expect(Set(options.map(\.unit)) == [.none, .pixel, .bit, .millimetre, .dotsPerInch, .percent, .microsecond])
        }
    }
}
