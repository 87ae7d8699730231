import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Buttons, as different drivers read them")
struct ButtonTests {
    private func open(_ style: String, _ kind: String = "flatbed") throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("buttons")
        try world.configure("flatbed", "class = \(kind)", "buttons = \(style)")
        return (world, try OpenWorld.scanner(in: world))
    }

    private func release(_ file: String, in world: SimulatedWorld) throws { _ = try Shell.run("rm", [world.path(file)]) }

    @Test("event-queue: a press is read once", arguments: ["flatbed", "sheet-fed"])
    func eventQueue(_ kind: String) throws {
        let (world, open) = try open("event-queue", kind)
        try world.put("button-scan")
        #expect(try open.value(.scanButton) == .flag(true) && !world.has("button-scan"))
        #expect(try open.value(.scanButton) == .flag(false))
    }

    @Test("level: a press lasts as long as the finger")
    func level() throws {
        let (world, open) = try open("level")
        try world.put("button-email")
        for _ in 0..<3 { #expect(try open.value(.emailButton) == .flag(true)) }
        #expect(try open.value(.scanButton) == .flag(false))
        try release("button-email", in: world)
        #expect(try open.value(.emailButton) == .flag(false))
    }

    @Test("string: the message names the button")
    func string() throws {
        let (world, open) = try open("string")
        #expect(try open.value(.message) == .text("") && !open.scanner.table.has(.scanButton))
        try world.put("button-copy")
        for _ in 0..<2 { #expect(try open.value(.message) == .text("copy")) }
        try release("button-copy", in: world)
        #expect(try open.value(.message) == .text(""))
    }

    @Test("snapshot: all sensors are of one moment, until one of them is read again")
    func snapshot() throws {
        let (world, open) = try open("snapshot", "sheet-fed")
        #expect(try open.value(.scanButton) == .flag(false))
        try world.put("button-scan")
        try world.put("button-email")
        try world.put("lid-open")
        try world.put("stack", "3")
        #expect(try open.value(.emailButton) == .flag(false) && open.value(.coverOpen) == .flag(false))
        #expect(try open.value(.pageLoaded) == .flag(false))
        #expect(try open.value(.scanButton) == .flag(true))
        try release("button-email", in: world)
        #expect(try open.value(.emailButton) == .flag(true) && open.value(.pageLoaded) == .flag(true))
        #expect(try open.value(.emailButton) == .flag(false))
    }

    @Test("update: nothing is seen before button-update is pressed")
    func update() throws {
        let (world, open) = try open("update")
        try world.put("button-scan")
        #expect(try open.value(.firstButton) == .words([0]))
        #expect(try open.set(.buttonUpdate, .none).effects == [])
        #expect(!world.has("button-scan"))
        for _ in 0..<2 { #expect(try open.value(.firstButton) == .words([1]) && open.value(.secondButton) == .words([0])) }
        try world.put("button-email")
        try open.set(.buttonUpdate, .none)
        #expect(try open.value(.firstButton) == .words([0]) && open.value(.secondButton) == .words([2]))
        try open.set(.buttonUpdate, .none)
        #expect(try open.value(.secondButton) == .words([0]))
        #expect(ScannerState(in: open.scanner.folder).sensorReads == 11)
    }

    @Test("scanimage can use each of them", arguments: ButtonStyle.allCases)
    func scanimage(_ style: ButtonStyle) throws {
        let world = try SimulatedWorld("styles")
        try world.configure("flatbed", "buttons = \(style.rawValue)")
        #expect(try world.scan(["--resolution", "75", "-x", "20", "-y", "20"]).height == 59)
        #expect(try world.scanimage(["-d", "platensim:flatbed", "-A"]).status == 0)
    }
}
