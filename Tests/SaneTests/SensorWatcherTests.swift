import PlatenModel
import Testing

@testable import Sane

@Suite("Watching buttons and sensors")
struct SensorWatcherTests {
    private func watch(
        _ device: String, _ options: [ScannerOption], semantics: SensorSemantics? = nil
    ) -> (SensorWatcher, ScriptedScanner) {
        let options = numbered(options)
        return (SensorWatcher(device: device, options: options, semantics: semantics), ScriptedScanner(options))
    }

    @Test("A press that waits to be read counts once a reading; what waited before the watch does not count")
    func eventQueue() throws {
        var (watcher, scanner) = watch("platensim:flatbed", [sensor("scan"), sensor("email")])
        scanner.answer("scan", .bool(true), .bool(true), .bool(false))
        #expect(try watcher.poll(&scanner) == [])
        scanner.answer("scan", .bool(true), .bool(true), .bool(false))
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
        #expect(try watcher.poll(&scanner) == [])
        #expect(watcher.readings == [])
    }

    @Test("A driver that always tells yes does not hold up the first round")
    func endlessQueue() throws {
        var (watcher, scanner) = watch("platensim:flatbed", [sensor("scan")])
        scanner.answer("scan", .bool(true))
        #expect(try watcher.poll(&scanner) == [])
        #expect(scanner.log.count == 16)
    }

    @Test("Of changes that wait to be read each press counts once, however long the button is held")
    func changeQueue() throws {
        var (watcher, scanner) = watch("genesys:libusb:001:004", [sensor("scan"), sensor("file")])
        scanner.answer("scan", .bool(true), .bool(false), .bool(true), .bool(false), .bool(false))
        #expect(try watcher.poll(&scanner) == [])
        scanner.answer("scan", .bool(true), .bool(false), .bool(true), .bool(true), .bool(true), .bool(false))
        let counts = try (0..<6).map { _ in try watcher.poll(&scanner).count }
        #expect(counts == [1, 0, 1, 0, 0, 0])
        #expect(watcher.driver.pollInterval <= 0.5)
    }

    @Test("A level is pressed when it rises; one that is up at the first reading only shows")
    func level() throws {
        var (watcher, scanner) = watch("moonshot:0", [sensor("scan"), sensor("page-loaded"), sensor("cover-open")])
        scanner.answer("scan", .bool(true))
        scanner.answer("page-loaded", .bool(true))
        #expect(try watcher.poll(&scanner) == [])
        #expect(
            watcher.readings == [
                SensorReading(name: .pageLoaded, value: .bool(true)), SensorReading(name: .coverOpen, value: .bool(false)),
                SensorReading(name: .scan, value: .bool(true)),
            ])
        scanner.answer("scan", .bool(false), .bool(true), .bool(true))
        scanner.answer("page-loaded", .bool(true), .bool(false), .bool(true))
        #expect(try watcher.poll(&scanner) == [])
        #expect(try watcher.poll(&scanner) == [.changed(.pageLoaded, .bool(false)), .pressed(.scan)])
        #expect(try watcher.poll(&scanner) == [.changed(.pageLoaded, .bool(true))])
    }

    @Test(
        "A snapshot reads each sensor once a round, the first round too, and others not at all",
        arguments: ["fujitsu:fi-7160:1", "net:h:fujitsu:fi-7160:1"])
    func snapshot(_ device: String) throws {
        let names = ["scan", "function", "page-loaded", "top-edge", "double-feed"]
        let others = [sensor("error-code", .int), sensor("source", .string)]
        var (watcher, scanner) = watch(device, names.map { sensor($0, $0 == "function" ? .int : .bool) } + others)
        scanner.answer("scan", .bool(true))
        scanner.answer("function", .number(1), .number(1), .number(3))
        for _ in 0..<2 {
            scanner.forget()
            #expect(try watcher.poll(&scanner) == [])
            #expect(scanner.log.sorted() == names.map { "read \($0)" }.sorted())
        }
        scanner.answer("scan", .bool(false), .bool(true))
        #expect(try watcher.poll(&scanner) == [.changed(.function, .number(3))])
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
    }

    @Test("A text names buttons and what the display shows, and nothing means nothing")
    func text() throws {
        var (watcher, scanner) = watch("avision:libusb:001:004", [sensor("message", .string)])
        scanner.answer("message", .text("1:scan"), .text("1:copy"), .text("1"))
        #expect(try watcher.poll(&scanner) == [])
        #expect(scanner.log.count == 3)
        #expect(watcher.readings == [SensorReading(name: .function, value: .number(1))])
        scanner.answer("message", .text("1:scan"), .text("2"), .text(""), .text("email:button0"), .text("email"), .text("none"))
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
        #expect(try watcher.poll(&scanner) == [.changed(.function, .number(2))])
        #expect(try watcher.poll(&scanner) == [])
        #expect(try watcher.poll(&scanner) == [.pressed(.email), .pressed(.button1)])
        #expect(try watcher.poll(&scanner) == [.pressed(.email)])
        #expect(try watcher.poll(&scanner) == [])
    }

    @Test("A text of one scanner goes with sensors that tell their state")
    func textAndStates() throws {
        var (watcher, scanner) = watch(
            "hp5590:libusb:001:004",
            [sensor("button-pressed", .string), sensor("counter-value", .int), sensor("doc-in-adf"), sensor("color-led", .string)])
        scanner.answer("button-pressed", .text("none"), .text("collect"))
        scanner.answer("counter-value", .number(1), .number(7))
        scanner.answer("color-led", .text("color"), .text("black_white"))
        #expect(try watcher.poll(&scanner) == [])
        #expect(
            try watcher.poll(&scanner) == [
                .changed(.function, .number(7)), .changed(SensorName(rawValue: "color-led"), .text("black_white")),
                .pressed(SensorName(rawValue: "collect")),
            ])
    }

    @Test("A number tells which button is down")
    func number() throws {
        var (watcher, scanner) = watch("artec_eplus48u:libusb:001:004", [sensor("button-state", .int)])
        scanner.answer("button-state", .number(2), .number(2), .number(0), .number(2), .number(3), .number(0), .number(-1), .number(1e300))
        let events = try (0..<8).flatMap { _ in try watcher.poll(&scanner) }
        #expect(events == [.pressed(.button2), .pressed(.button3)])
    }

    @Test("An update is pressed once a round, before anything is read")
    func update() throws {
        var (watcher, scanner) = watch(
            "pixma:04A91912_123456", [sensor("button-1", .int), sensor("button-2", .int), sensor("target", .int), sensor("button-update", .button)])
        scanner.answer("button-1", .number(0), .number(1), .number(1))
        scanner.answer("target", .number(0), .number(4))
        #expect(try watcher.poll(&scanner) == [])
        #expect(scanner.log.first == "press button-update")
        scanner.forget()
        #expect(try watcher.poll(&scanner) == [.changed(.function, .number(4)), .pressed(.button1)])
        #expect(scanner.log == ["press button-update", "read target", "read button-1", "read button-2"])
        #expect(try watcher.poll(&scanner) == [])
        #expect(watcher.driver.keepsPressUntilReopened)
    }

    @Test("An update that the driver refuses keeps nothing from being read; one that fails ends the round")
    func updateErrors() throws {
        var (watcher, scanner) = watch("pixma:04A91912", [sensor("button-1", .int), sensor("button-update", .button)])
        _ = try watcher.poll(&scanner)
        scanner.answer("button-1", .number(1))
        scanner.pressError = SaneError(.status(.inputOutputError), during: .press, scanner: "s")
        #expect(try saneError { _ = try watcher.poll(&scanner) }?.status == .inputOutputError)
        scanner.pressError = SaneError(.status(.invalid), during: .press, scanner: "s")
        #expect(try watcher.poll(&scanner) == [.pressed(.button1)])
    }

    @Test(
        "An option that cannot be read now is passed over in this round only",
        arguments: [.optionInactive, .optionNotReadable, .status(.invalid)] as [SaneError.Reason])
    func skipped(_ reason: SaneError.Reason) throws {
        var (watcher, scanner) = watch("moonshot:0", [sensor("scan"), sensor("copy")])
        scanner.fail("scan", reason)
        #expect(try watcher.poll(&scanner) == [])
        scanner.answer("copy", .bool(true))
        #expect(try watcher.poll(&scanner) == [.pressed(.copy)])
        // The first reading of an option is its first, whenever it comes.
        scanner.answer("scan", .bool(true), .bool(false), .bool(true))
        #expect(try watcher.poll(&scanner) == [])
        #expect(try watcher.poll(&scanner) == [])
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
    }

    @Test(
        "An error of the scanner is thrown, and a press that was read before it is told afterwards",
        arguments: [.inputOutputError, .deviceBusy] as [SaneStatus])
    func failure(_ status: SaneStatus) throws {
        var (watcher, scanner) = watch("platensim:flatbed", [sensor("scan"), sensor("copy")])
        _ = try watcher.poll(&scanner)
        scanner.answer("scan", .bool(true), .bool(false))
        scanner.fail("copy", .status(status))
        #expect(try saneError { _ = try watcher.poll(&scanner) }?.status == status)
        scanner.answer("copy", .bool(true))
        #expect(try watcher.poll(&scanner) == [.pressed(.scan), .pressed(.copy)])
    }

    @Test("A scanner that is set up otherwise is read otherwise")
    func override() throws {
        var (watcher, scanner) = watch("genesys:libusb:001:004", [sensor("scan")], semantics: .eventQueue)
        _ = try watcher.poll(&scanner)
        scanner.answer("scan", .bool(true))
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
        #expect(try watcher.poll(&scanner) == [.pressed(.scan)])
    }

    @Test("Not even a text is read twice where a snapshot is asked for")
    func textInSnapshot() throws {
        var (watcher, scanner) = watch("avision:libusb:001:004", [sensor("message", .string)], semantics: .snapshot)
        scanner.answer("message", .text("scan"))
        #expect(try watcher.poll(&scanner) == [])
        #expect(scanner.log.count == 1)
    }

    @Test("A scanner may be held as a class whose kind is not told, as the worker does")
    func existential() throws {
        let (made, scripted) = watch("moonshot:0", [sensor("scan")])
        var watcher = made
        var scanner: any SensorReader & AnyObject = scripted
        #expect(try watcher.poll(&scanner) == [])
        #expect(scripted.log == ["read scan"])
    }
}

extension SaneDriver {
    @Suite("Sensors of a real driver")
    struct Sensors {
        /// The stock driver has no option that reports on a device: all that this can show is that none is taken for one.
        @Test("The test driver has none, and a round of reading asks it nothing")
        func none() throws {
            var scanner = try TestDriver.open(["enable-test-options": .bool(true)])
            var watcher = SensorWatcher(device: scanner.device, options: try scanner.options(includingValues: false))
            #expect(watcher.isEmpty)
            #expect(try watcher.poll(&scanner) == [])
            #expect(CalibrationOptions.find(in: try scanner.options(includingValues: false)).isEmpty)
        }
    }
}
