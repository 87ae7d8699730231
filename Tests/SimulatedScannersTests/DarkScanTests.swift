import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("A scan without light")
struct DarkScanTests {
    private static let classes = ["flatbed", "sheet-fed", "large-format", "overhead"]

    private func open(_ kind: String, _ lines: String...) throws -> (SimulatedWorld, OpenWorld) {
        let world = try SimulatedWorld("dark")
        let conf = ["class = \(kind)", "stack = 9", "page = none", "page-height = 50"] + lines
        try world.scratch.write(conf.joined(separator: "\n") + "\n", to: "scanners/scanner/scanner.conf")
        let open = try OpenWorld.scanner("scanner", in: world)
        try open.set(.mode, .text("Gray"))
        try open.set(.resolution, .words([100]))
        return (world, open)
    }

    @Test("has nothing but the offset of the sensor's columns, in each class of scanner, and the next one has light again", arguments: classes)
    func dark(kind: String) throws {
        let (_, open) = try open(kind, "lamp-off-scan = dark", "offset = 12", "offset-variation = 1")
        func page() throws -> Statistics { Statistics(try open.page().bytes.map(Double.init)) }
        let light = try page()
        try open.set(.lampOffScan, .flag(true))
        let dark = try page()
        #expect(abs(dark.mean - 12) < 0.3 && dark.deviation > 0.5 && dark.deviation < 1.6, "\(dark)")
        #expect(light.mean > dark.mean + 10, "\(light)")
        try open.set(.lampOffScan, .flag(false))
        #expect(abs(try page().mean - light.mean) < 0.5)
    }

    @Test("is an option that most drivers have not got")
    func none() throws {
        for kind in Self.classes { #expect(try !open(kind).1.scanner.table.has(.lampOffScan)) }
    }

    @Test("has light where the lamp cannot be switched, or is refused when it is set or begun")
    func refused() throws {
        let (_, lit) = try open("flatbed", "lamp-off-scan = lit")
        try lit.set(.lampOffScan, .flag(true))
        #expect(try lit.page().bytes.allSatisfy { $0 == 242 })

        let (_, refusing) = try open("flatbed", "lamp-off-scan = refused")
        #expect(throws: DriverFailure(.invalid)) { try refusing.set(.lampOffScan, .flag(true)) }
        #expect(try refusing.value(.lampOffScan) == .flag(false))
        #expect(try refusing.page().bytes.allSatisfy { $0 == 242 })

        for (style, status) in [("start-refused", DriverStatus.invalid), ("broken", .ioError)] {
            let (_, failing) = try open("flatbed", "lamp-off-scan = \(style)")
            try failing.set(.lampOffScan, .flag(true))
            #expect(throws: DriverFailure(status)) { try failing.scanner.start() }
            try failing.set(.lampOffScan, .flag(false))
            #expect(try failing.page().end == .endOfFile)
        }
    }

    @Test("of a sensor of modules shows which of them give less light when there is some")
    func modules() throws {
        let (_, open) = try open("large-format", "modules = 2", "module-loss = 10")
        // The lightest is the blank sheet.
        func lightest() throws -> (left: UInt8?, right: UInt8?) {
            let row = try open.page().bytes.prefix(3598)
            return (row.prefix(1799).max(), row.suffix(1799).max())
        }
        let (left, right) = try lightest()
        #expect(left == 248 && right == 223)
        // Nine tenths of it are taken away.
        try open.set(.calibrate, .none)
        let calibrated = try lightest()
        #expect(calibrated.left == 248 && (245...246).contains(calibrated.right ?? 0), "\(calibrated)")
    }
}
