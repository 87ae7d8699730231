import CSane
import Foundation
import TestSupport
import Testing

@testable import SimulatedScanners

/// The functions that the dll meta-backend calls, as it calls them.
@Suite("The C interface", .serialized)
struct DriverInterfaceTests {
    /// One for all tests of the suite, since the driver takes its place from the environment.
    private static let world: SimulatedWorld? = {
        let world = try? SimulatedWorld("interface")
        if let world { setenv(World.variable, world.scanners, 1) }
        return world
    }()

    private func world() throws -> SimulatedWorld { try #require(Self.world) }

    private func opened(_ name: String) throws -> SANE_Handle {
        var handle: SANE_Handle?
        #expect(openScanner(name, &handle) == SANE_STATUS_GOOD)
        return try #require(handle)
    }

    private func option(_ handle: SANE_Handle, _ name: String) throws -> SANE_Int {
        let number = (1..<100).first { getOptionDescriptor(handle, $0).map { String(cString: $0.pointee.name) } == name }
        return try #require(number)
    }

    @Test("The version is that of the interface, 1.0")
    func version() {
        var version: SANE_Int = 0
        #expect(initialiseDriver(&version, nil) == SANE_STATUS_GOOD)
        #expect(version >> 24 == 1 && version >> 16 & 255 == 0)
        #expect(initialiseDriver(nil, nil) == SANE_STATUS_GOOD)
    }

    @Test("The list of devices ends with null and holds what was plugged in")
    func devices() throws {
        let world = try world()
        try world.configure("listed", "model = M")
        var list: UnsafeMutablePointer<UnsafePointer<SANE_Device>?>?
        #expect(getDevices(&list, 0) == SANE_STATUS_GOOD)
        var models: [String: String] = [:]
        var index = 0
        while let device = list?[index] {
            models[String(cString: device.pointee.name)] = String(cString: device.pointee.model)
            index += 1
        }
        #expect(models["listed"] == "M")
        #expect(getDevices(nil, 0) == SANE_STATUS_INVAL)
        exitDriver()
    }

    @Test("Descriptors stay where they are and follow the options")
    func descriptors() throws {
        try world().configure("descriptors")
        let handle = try opened("descriptors")
        defer { closeScanner(handle) }
        let (source, right) = (try option(handle, "source"), try option(handle, "br-x"))
        let before = try #require(getOptionDescriptor(handle, right))
        #expect(before.pointee.constraint.range.pointee.max == 216 << 16 && before.pointee.size == 4)
        var text = Array("Transparency Unit".utf8CString)
        var info: SANE_Int = 0
        #expect(controlOption(handle, source, SANE_ACTION_SET_VALUE, &text, &info) == SANE_STATUS_GOOD)
        #expect(info == SANE_INFO_RELOAD_OPTIONS | SANE_INFO_RELOAD_PARAMS)
        #expect(getOptionDescriptor(handle, right) == before)
        #expect(before.pointee.constraint.range.pointee.max == FixedPoint.word(203.1875))
        #expect(getOptionDescriptor(handle, -1) == nil && getOptionDescriptor(handle, 1000) == nil)
    }

    @Test("An inexact value is written back, an exact one is left alone; null information is allowed")
    func writeBack() throws {
        try world().configure("values")
        let handle = try opened("values")
        defer { closeScanner(handle) }
        let resolution = try option(handle, "resolution")
        var word: SANE_Word = 1000
        var info: SANE_Int = 0
        #expect(controlOption(handle, resolution, SANE_ACTION_SET_VALUE, &word, &info) == SANE_STATUS_GOOD)
        #expect(word == 1200 && info == SANE_INFO_INEXACT | SANE_INFO_RELOAD_PARAMS)
        #expect(controlOption(handle, resolution, SANE_ACTION_SET_VALUE, &word, nil) == SANE_STATUS_GOOD)
        word = 0
        #expect(controlOption(handle, resolution, SANE_ACTION_GET_VALUE, &word, nil) == SANE_STATUS_GOOD)
        #expect(word == 1200)
        #expect(controlOption(handle, resolution, SANE_ACTION_GET_VALUE, nil, nil) == SANE_STATUS_INVAL)
        #expect(controlOption(handle, try option(handle, "calibrate"), SANE_ACTION_SET_VALUE, nil, &info) == SANE_STATUS_GOOD)
        #expect(controlOption(handle, 99, SANE_ACTION_GET_VALUE, &word, nil) == SANE_STATUS_INVAL)
        #expect(controlOption(handle, resolution, SANE_Action(rawValue: 7), &word, nil) == SANE_STATUS_INVAL)
    }

    @Test("A text without its closing zero is read no further than its size")
    func texts() throws {
        try world().configure("texts")
        let handle = try opened("texts")
        defer { closeScanner(handle) }
        let mode = try option(handle, "mode")
        let size = Int(try #require(getOptionDescriptor(handle, mode)).pointee.size)
        #expect(size == "Lineart".utf8.count + 1)
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: size)
        #expect(controlOption(handle, mode, SANE_ACTION_SET_VALUE, &text, nil) == SANE_STATUS_INVAL)
        text = Array("Gray\0xyz".utf8)
        #expect(controlOption(handle, mode, SANE_ACTION_SET_VALUE, &text, nil) == SANE_STATUS_GOOD)
        #expect(controlOption(handle, mode, SANE_ACTION_GET_VALUE, &text, nil) == SANE_STATUS_GOOD)
        #expect(text.starts(with: Array("Gray\0".utf8)))
    }

    @Test("A page through start, parameters, read and cancel; no length without GOOD; no select descriptor")
    func page() throws {
        try world().configure("page")
        let handle = try opened("page")
        defer { closeScanner(handle) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        var length: SANE_Int = 77
        #expect(readScan(handle, &bytes, 4096, &length) == SANE_STATUS_INVAL && length == 0)
        #expect(startScan(handle) == SANE_STATUS_GOOD)
        var parameters = SANE_Parameters()
        #expect(getParameters(handle, &parameters) == SANE_STATUS_GOOD)
        #expect(parameters.format == SANE_FRAME_RGB && parameters.last_frame == 1 && parameters.depth == 8)
        #expect(parameters.pixels_per_line == 1276 && parameters.lines == 1772 && parameters.bytes_per_line == 1276 * 3)
        #expect(setIOMode(handle, 1) == SANE_STATUS_UNSUPPORTED && setIOMode(handle, 0) == SANE_STATUS_GOOD)
        #expect(getSelectDescriptor(handle, &length) == SANE_STATUS_UNSUPPORTED)
        #expect(readScan(handle, &bytes, 4096, &length) == SANE_STATUS_GOOD && length == 4096)
        #expect(readScan(handle, &bytes, -1, &length) == SANE_STATUS_INVAL)
        cancelScan(handle)
        length = 77
        #expect(readScan(handle, &bytes, 4096, &length) == SANE_STATUS_CANCELLED && length == 0)
    }

    @Test("What is announced reaches the program as it is, and a read that tells of more than its buffer writes nothing beyond it")
    func lies() throws {
        try world().configure(
            "lies", "fault = announced-format 99", "fault = announced-lines -2", "fault = announced-pixels -2147483648",
            "fault = announced-bytes-per-line 2147483647", "fault = announced-depth 12", "fault = overlong-read 1000000000")
        let handle = try opened("lies")
        defer { closeScanner(handle) }
        #expect(startScan(handle) == SANE_STATUS_GOOD)
        var parameters = SANE_Parameters()
        #expect(getParameters(handle, &parameters) == SANE_STATUS_GOOD)
        #expect(parameters.format.rawValue == 99 && parameters.lines == -2 && parameters.depth == 12 && parameters.last_frame == 1)
        #expect(parameters.pixels_per_line == .min && parameters.bytes_per_line == .max)
        var bytes = [UInt8](repeating: 0xEE, count: 4096)
        var length: SANE_Int = 0
        #expect(readScan(handle, &bytes, 1000, &length) == SANE_STATUS_GOOD && length == 1_000_001_000)
        #expect(bytes[1000...].allSatisfy { $0 == 0xEE } && !bytes[..<1000].contains(0xEE))
        #expect(readScan(handle, &bytes, 1000, &length) == SANE_STATUS_GOOD && length == 1000)
    }

    @Test("The last of three frames says that it is the last")
    func frames() throws {
        try world().configure("frames", "passes = GRB")
        let handle = try opened("frames")
        defer { closeScanner(handle) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        var length: SANE_Int = 0
        for (format, isLast) in [(SANE_FRAME_GREEN, 0), (SANE_FRAME_RED, 0), (SANE_FRAME_BLUE, 1)] {
            #expect(startScan(handle) == SANE_STATUS_GOOD)
            var parameters = SANE_Parameters()
            #expect(getParameters(handle, &parameters) == SANE_STATUS_GOOD)
            #expect(parameters.format == format && parameters.last_frame == SANE_Bool(isLast) && parameters.bytes_per_line == 1276)
            while readScan(handle, &bytes, 1 << 20, &length) == SANE_STATUS_GOOD {}
        }
        cancelScan(handle)
    }

    @Test("Null handles are refused, and unknown names")
    func nothing() throws {
        _ = try world()
        var handle: SANE_Handle?
        for name in ["nobody", "../interface", ".", "..", "a/b"] { #expect(openScanner(name, &handle) == SANE_STATUS_INVAL) }
        #expect(handle == nil && openScanner("x", nil) == SANE_STATUS_INVAL)
        #expect(startScan(nil) == SANE_STATUS_INVAL && getParameters(nil, nil) == SANE_STATUS_INVAL)
        #expect(getOptionDescriptor(nil, 0) == nil && controlOption(nil, 0, SANE_ACTION_GET_VALUE, nil, nil) == SANE_STATUS_INVAL)
        cancelScan(nil)
        closeScanner(nil)
    }
}
