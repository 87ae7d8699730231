import PlatenModel
import Testing

@testable import Sane

extension SaneDriver {
    @Suite("Setting options")
    struct OptionSetting {
        @Test(
            "A value of each type is set and read back",
            arguments: [
                ("bool-soft-select-soft-detect", .bool(true)),
                ("int", .number(-7)),
                ("int-constraint-range", .number(26)),
                ("int-constraint-word-list", .number(1_073_741_824)),
                ("int-constraint-array", .numbers([1, -2, 3, 4, 5, 6])),
                ("int-constraint-array-constraint-range", .numbers([4, 6, 192, 8, 10, 12])),
                ("int-constraint-array-constraint-word-list", .numbers([-42, 0, 17, 42, 256, 65_536])),
                ("fixed", .number(12.5)),
                ("fixed-constraint-range", .number(-40.17)),
                ("fixed-constraint-word-list", .number(12.1)),
                ("string", .text("forty-two")),
                ("string-constraint-string-list", .text("This is the very long third entry. Maybe the frontend has an idea how to display it")),
                ("gamma-table", .numbers((0..<4096).map { Double(255 - $0 / 16) })),
            ] as [(String, OptionValue)])
        func types(_ name: String, _ value: OptionValue) throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let change = try scanner.set(name, to: value)
            let stored = try #require(try scanner.option(name).value)
            #expect(change.value == stored)
            switch (value, stored) {
            case (.number(let wanted), .number(let got)): #expect(abs(wanted - got) < 1e-4)
            default: #expect(stored == value)
            }
        }

        @Test("A whole number given for a resolution of type SANE_Fixed is that number and not 1/65536 of it")
        func fixedResolution() throws {
            var scanner = try TestDriver.open()
            #expect(try scanner.set("resolution", to: .number(30)).value == .number(30))
        }

        @Test("The driver's answer that options and parameters changed is passed on")
        func reload() throws {
            var scanner = try TestDriver.open()
            let change = try scanner.set("mode", to: .text("Color"))
            #expect(change.reloadsOptions)
            #expect(change.reloadsParameters)
            #expect(try scanner.option("three-pass").capabilities.active)
        }

        @Test("A value that the driver changed is reported as inexact with what it became")
        func inexact() throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let change = try scanner.set("int-inexact", to: .number(10))
            #expect(change.isInexact)
            #expect(change.value == (try scanner.option("int-inexact").value))
            #expect(change.value != .number(10))
        }

        @Test("A value outside the constraint is refused with the allowed values, and the option stays as it was")
        func refused() throws {
            var scanner = try TestDriver.open()
            let problem = try #require(throws: SaneError.self) { try scanner.set("br-x", to: .number(1000)) }.problem
            #expect(problem.code == .optionValueRefused)
            #expect(problem.parameters["allowed"] == "0 to 200 in steps of 1")
            #expect(problem.sentence == "flatbed-1 cannot set br-x to 1000.")
            #expect(try scanner.option("br-x").value == .number(10))
        }

        @Test("The nearest allowed value is taken where asked for", arguments: [(1000.0, 200.0), (100.3, 100), (-5, 0)])
        func nearest(_ wanted: Double, _ expected: Double) throws {
            var scanner = try TestDriver.open()
            #expect(try scanner.set("br-x", to: .number(wanted), adjusting: .nearest).value == .number(expected))
        }

        @Test(
            "A value of the wrong type or length never reaches the driver",
            arguments: [
                ("depth", .text("deep")), ("depth", .number(7)), ("depth", .bool(true)), ("int", .number(1.5)),
                ("int", .number(3e9)), ("fixed", .number(40_000)), ("int-constraint-array", .numbers([1, 2])),
                ("mode", .text("Sepia")), ("hand-scanner", .text("yes")), ("hand-scanner", .number(2)),
                ("string", .text(String(repeating: "x", count: 5000))), ("string", .text("a\0b")), ("button", .bool(true)),
            ] as [(String, OptionValue)])
        func wrongType(_ name: String, _ value: OptionValue) throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let before = try scanner.option(name).value
            let problem = try #require(throws: SaneError.self) { try scanner.set(name, to: value) }.problem
            #expect(problem.code == .optionValueRefused)
            #expect(problem.parameters["allowed"]?.isEmpty == false)
            #expect(try scanner.option(name).value == before)
        }

        @Test("An inactive option is neither read nor set")
        func inactive() throws {
            var scanner = try TestDriver.open()
            let index = try scanner.option("three-pass").index
            #expect(try saneError { _ = try scanner.value(of: index) }?.reason == .optionInactive)
            #expect(try saneError { try scanner.set(index, to: .bool(true)) }?.problem.code == .optionNotSettable)
        }

        @Test("An option that only a person can set is refused", arguments: ["bool-hard-select-soft-detect", "bool-soft-detect"])
        func hardware(_ name: String) throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            #expect(try saneError { try scanner.set(name, to: .bool(true)) }?.reason == .optionNotSettable)
        }

        @Test("An option that cannot be read is not read")
        func unreadable() throws {
            let scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let index = try scanner.option("bool-hard-select").index
            #expect(try saneError { _ = try scanner.value(of: index) }?.reason == .optionNotReadable)
        }

        @Test("Numbers that no option has are refused", arguments: [-1, 0, 10_000, Int.max])
        func unknown(_ index: Int) throws {
            var scanner = try TestDriver.open()
            #expect(try saneError { try scanner.set(index, to: .number(1)) }?.problem.code == .optionMissing)
        }

        @Test("The driver chooses by itself only where it says that it can")
        func automatic() throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let index = try scanner.option("bool-soft-select-soft-detect-auto").index
            #expect(throws: Never.self) { try scanner.setAutomatic(index) }
            let other = try scanner.option("bool-soft-select-soft-detect").index
            #expect(try saneError { try scanner.setAutomatic(other) }?.reason == .optionNotSettable)
        }

        @Test("A button is pressed, and nothing else is")
        func press() throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            let index = try scanner.option("button").index
            #expect(throws: Never.self) { try scanner.press(index) }
            let depth = try scanner.option("depth").index
            #expect(try saneError { try scanner.press(depth) }?.problem.code == .optionValueRefused)
        }

        @Test("Options stay as they are while a page is scanned, and can be set after its end")
        func whileScanning() throws {
            var scanner = try TestDriver.open()
            let index = try scanner.option("depth").index
            try scanner.start()
            #expect(try saneError { try scanner.set(index, to: .number(16)) }?.reason == .scanning)
            scanner.cancel()
            #expect(try scanner.set(index, to: .number(16)).value == .number(16))
        }
    }
}
