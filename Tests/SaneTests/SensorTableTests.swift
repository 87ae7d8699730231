import PlatenModel
import Testing

@testable import Sane

@Suite("The table of sensors")
struct SensorTableTests {
    @Test(
        "Semantics follow from the driver and from what it shows",
        arguments: [
            ("genesys:libusb:001:004", ["scan"], .changeQueue), ("net:host:genesys:libusb:001:004", ["scan"], .changeQueue),
            ("net:[fe80::1]:fujitsu:fi-7160:1", ["scan"], .snapshot), ("canon_dr:libusb:001:004", ["start"], .snapshot),
            ("plustek:libusb:001:004", ["button 0"], .eventQueue), ("avision:libusb:001:004", ["message"], .text),
            ("pixma:04A91912", ["button-1"], .update), ("moonshot:1", ["scan"], .level), ("platensim:flatbed", ["scan"], .eventQueue),
            ("platensim:flatbed", ["button-1", "button-update"], .update), ("", ["scan"], .level),
        ] as [(String, [String], SensorSemantics)])
    func semantics(_ device: String, _ names: [String], _ expected: SensorSemantics) {
        let options = numbered(names.map { sensor($0, $0 == "button-update" ? .button : $0 == "message" ? .string : .bool) })
        let watcher = SensorWatcher(device: device, options: options)
        #expect(watcher.semantics == expected)
        #expect(!watcher.isEmpty)
    }

    @Test("A driver's names become common names")
    func names() throws {
        let options = numbered(["start", "stop", "adf-loaded"].map { sensor($0) })
        var watcher = SensorWatcher(device: "canon_dr:libusb:001:004", options: options)
        var scanner = ScriptedScanner(options)
        _ = try watcher.poll(&scanner)
        for name in ["start", "stop", "adf-loaded"] { scanner.answer(name, .bool(true)) }
        #expect(try watcher.poll(&scanner) == [.changed(.pageLoaded, .bool(true)), .pressed(.scan), .pressed(.cancel)])
    }

    @Test("What cannot be read now, what a program sets and what is no single value is no sensor")
    func others() {
        var array = sensor("scan", .int)
        array.count = 3
        for option in [
            sensor("scan", settable: true), sensor("scan", active: false), sensor("scan", readable: false), sensor("scan", .button),
            sensor("scan", .group), sensor("need-calibration"), sensor("resolution", .int), array,
        ] {
            #expect(SensorWatcher(device: "moonshot:0", options: numbered([option])).isEmpty)
        }
    }

    @Test("Of options with one name or one meaning the first counts")
    func duplicates() throws {
        let options = numbered([sensor("scan"), sensor("scan")])
        var watcher = SensorWatcher(device: "moonshot:0", options: options)
        var scanner = ScriptedScanner(options)
        _ = try watcher.poll(&scanner)
        #expect(scanner.log.count == 1)
    }

    @Test("Each driver has one row, each option and each common name one rule in it")
    func rows() {
        #expect(Set(SensorTable.drivers.map(\.driver)).count == SensorTable.drivers.count)
        for driver in SensorTable.drivers + [SensorTable.unknownDriver] {
            #expect(Set(driver.rules.map(\.option)).count == driver.rules.count, "\(driver.driver)")
            #expect(Set(driver.rules.map(\.sensor)).count == driver.rules.count, "\(driver.driver)")
            #expect(driver.pollInterval > 0 && driver.pollInterval <= 1)
        }
    }

    @Test("Options that wait in sane_start are known", arguments: ["epson2", "hp5590"])
    func blocking(_ driver: String) {
        #expect(SensorTable.sensors(of: driver).blockingOptions == ["wait-for-button"])
    }
}
