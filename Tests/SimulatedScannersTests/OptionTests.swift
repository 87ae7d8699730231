import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Options behave as SANE has it")
struct OptionTests {
    private func open() throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("options")
        try world.configure()
        return (world, try OpenWorld.scanner(in: world))
    }

    @Test("Option 0 tells how many there are and cannot be set")
    func count() throws {
        let (_, open) = try open()
        #expect(try open.scanner.value(0) == .words([Int32(open.scanner.table.options.count)]))
        #expect(throws: DriverFailure(.invalid)) { try open.scanner.set(0, to: .words([3])) }
        for number in [-1, open.scanner.table.options.count, Int.max] {
            #expect(throws: DriverFailure(.invalid)) { try open.scanner.value(number) }
        }
    }

    @Test("A number between two allowed ones is taken to the nearer and reported as inexact")
    func inexact() throws {
        let (_, open) = try open()
        var taken = try open.set(.resolution, .words([310]))
        #expect(taken.value == .words([300]) && taken.effects == [.inexact, .reloadParameters])
        taken = try open.set(.resolution, .words([600]))
        #expect(taken.value == .words([600]) && taken.effects == .reloadParameters)
        taken = try open.set(.right, .words([FixedPoint.word(100.3)]))
        #expect(taken.value == .words([FixedPoint.word(100.3125)]) && taken.effects.contains(.inexact))
        taken = try open.set(.right, .words([Int32.max]))
        #expect(taken.value == .words([216 << 16]) && taken.effects.contains(.inexact))
        taken = try open.set(.brightness, .words([Int32.min]))
        #expect(taken.value == .words([-100]) && taken.effects == .inexact)
        #expect(try open.set(.resolution, .words([Int32.min])).value == .words([75]))
    }

    @Test("Lineart switches depth and tones off and the threshold on, and says so")
    func mode() throws {
        let (_, open) = try open()
        #expect(try open.definition(.depth).isActive && !open.definition(.threshold).isActive)
        #expect(try open.set(.mode, .text("lineart")).effects == [.reloadOptions, .reloadParameters])
        #expect(try open.value(.mode) == .text("Lineart"))
        #expect(try !open.definition(.depth).isActive && open.definition(.threshold).isActive)
        #expect(throws: DriverFailure(.invalid)) { try open.set(.depth, .words([16])) }
        #expect(throws: DriverFailure(.invalid)) { try open.value(.depth) }
        #expect(try open.scanner.parameters().depth == 1)
        try open.set(.mode, .text("Gray"))
        #expect(try open.definition(.depth).isActive && open.scanner.parameters().depth == 8)
        #expect(throws: DriverFailure(.invalid)) { try open.set(.mode, .text("Infrared")) }
    }

    @Test("The transparency unit limits the area and pulls it in")
    func source() throws {
        let (_, open) = try open()
        #expect(try open.set(.source, .text("Transparency Unit")).effects.contains(.reloadOptions))
        #expect(try open.definition(.right).constraint == .range(minimum: 0, maximum: FixedPoint.word(203.1875), quantisation: 4096))
        #expect(try open.value(.bottom) == .words([254 << 16]))
        try open.set(.source, .text("Flatbed"))
        #expect(try open.set(.bottom, .words([300 << 16])).effects == .reloadParameters)
    }

    @Test("The gamma table is there with custom gamma, has 256 entries and turns the tones")
    func gamma() throws {
        let (world, open) = try open()
        #expect(throws: DriverFailure(.invalid)) { try open.set(.gammaTable, .words(Array(0...255))) }
        #expect(try open.set(.customGamma, .flag(true)).effects == .reloadOptions)
        #expect(throws: DriverFailure(.invalid)) { try open.set(.gammaTable, .words([1, 2, 3])) }
        #expect(try open.set(.gammaTable, .words((0...255).map { 300 - $0 })).effects == .inexact)
        #expect(try open.value(.gammaTable) == .words((0...255).map { min(255, 300 - $0) }))
        try world.configure("flatbed", "page = none")
        try open.shrink()
        #expect(Set(try open.page().bytes) == [UInt8(300 - 242)])
    }

    @Test("Brightness and contrast move the tones as they say")
    func tones() throws {
        let (world, open) = try open()
        try world.configure("flatbed", "page = none")
        try open.shrink()
        try open.set(.brightness, .words([-50]))
        #expect(abs(Int(try open.page().bytes[0]) - (242 - 64)) <= 1)
        try open.set(.brightness, .words([0]))
        try open.set(.contrast, .words([-100]))
        #expect(Set(try open.page().bytes) == [128])
    }

    @Test("Only what is automatic can be set so, and takes its default")
    func automatic() throws {
        let (_, open) = try open()
        try open.set(.lampOffTime, .words([3]))
        _ = try open.scanner.setAutomatically(open.number(.lampOffTime))
        #expect(try open.value(.lampOffTime) == .words([15]))
        #expect(throws: DriverFailure(.invalid)) { try open.scanner.setAutomatically(open.number(.mode)) }
    }

    @Test("Sensors cannot be set; a press is read once; the lid as long as it is up")
    func sensors() throws {
        let (world, open) = try open()
        #expect(throws: DriverFailure(.invalid)) { try open.set(.scanButton, .flag(true)) }
        #expect(try open.value(.scanButton) == .flag(false))
        try world.put("button-scan")
        #expect(try open.value(.buttonPressed) == .text("scan"))
        #expect(try open.value(.scanButton) == .flag(true))
        #expect(try open.value(.scanButton) == .flag(false) && open.value(.buttonPressed) == .text("none"))
        try world.put("lid-open")
        for _ in 0..<2 { #expect(try open.value(.coverOpen) == .flag(true)) }
    }

    @Test("Calibration takes nine tenths of the columns' unevenness away, and clearing it brings them back")
    func calibration() throws {
        let (world, open) = try open()
        try world.configure("flatbed", "page = none", "gain-variation = 2")
        try open.shrink()
        try open.set(.depth, .words([16]))
        func spread() throws -> Double {
            let row = try open.page().bytes.prefix(118)
            return Statistics(stride(from: 0, to: 118, by: 2).map { Double(UInt16(row[$0]) | UInt16(row[$0 + 1]) << 8) }).deviation
        }
        let raw = try spread()
        #expect(raw > 242 * 257 * 0.01 && raw < 242 * 257 * 0.03)
        #expect(try open.value(.needCalibration) == .flag(true))
        #expect(try open.set(.calibrate, .none).effects == .reloadOptions)
        #expect(try open.value(.needCalibration) == .flag(false))
        let calibrated = try spread()
        #expect(calibrated > raw / 20 && calibrated < raw / 5)
        try open.set(.clearCalibration, .none)
        #expect(try spread() == raw)
    }

    @Test("While a page is under way nothing can be set and no second page starts")
    func busy() throws {
        let (_, open) = try open()
        try open.shrink()
        try open.scanner.start()
        #expect(throws: DriverFailure(.deviceBusy)) { try open.set(.mode, .text("Color")) }
        #expect(throws: DriverFailure(.deviceBusy)) { try open.scanner.start() }
        #expect(try open.value(.mode) == .text("Gray"))
        open.scanner.cancel()
        try open.set(.mode, .text("Color"))
        try open.scanner.start()
    }

    @Test("One program at a time has a scanner")
    func exclusive() throws {
        let (world, open) = try open()
        #expect(throws: DriverFailure(.deviceBusy)) { try OpenWorld.scanner(in: world) }
        let other = try world.scanimage(["-d", "platensim:flatbed", "-n"])
        #expect(other.status != 0 && other.errors.contains("Device busy"))
        withExtendedLifetime(open) {}
    }

    @Test("An empty or inverted area is refused at the start")
    func emptyArea() throws {
        let (_, open) = try open()
        try open.shrink()
        try open.set(.left, .words([30 << 16]))
        #expect(try open.scanner.parameters().pixelsPerLine == 0)
        #expect(throws: DriverFailure(.invalid)) { try open.scanner.start() }
    }
}
