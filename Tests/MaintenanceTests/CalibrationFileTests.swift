import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@testable import Maintenance

@Suite("The file of a driver's calibration")
struct CalibrationFileTests {
    private static func text(_ path: String) throws -> String { String(decoding: try SmallFile.bytes(of: path), as: UTF8.self) }

    @Test("comes back as it was when a station ended in the middle; where nothing was, there is nothing again")
    func interrupted() async throws {
        let scratch = try ScratchFolder()
        let (old, new) = (CalibrationFile(of: "old", in: scratch.path), CalibrationFile(of: "new", in: scratch.path))
        try Folder.create(DefaultPaths.calibrations(in: scratch.path), permissions: 0o700)
        try scratch.write("shading", to: String(old.path.dropFirst(scratch.path.count + 1)))
        for file in [old, new] {
            try await file.keep()
            try scratch.write("half of", to: String(file.path.dropFirst(scratch.path.count + 1)))
        }
        CalibrationFile.bringBackAll(in: scratch.path)
        #expect(try Self.text(old.path) == "shading")
        #expect(try Folder.names(in: DefaultPaths.calibrations(in: scratch.path)).map { "\(scratch.path)/calibrations/\($0)" } == [old.path])
    }

    @Test("is left alone where what was put aside cannot be read, or was never whole")
    func unreadable() async throws {
        let scratch = try ScratchFolder()
        let file = CalibrationFile(of: "old", in: scratch.path)
        try Folder.create(DefaultPaths.calibrations(in: scratch.path), permissions: 0o700)
        let place = String(file.path.dropFirst(scratch.path.count + 1))
        try scratch.write("shading", to: place)
        // No file at all.
        try Folder.create(file.path + DefaultPaths.calibrationBefore, permissions: 0o700)
        CalibrationFile.bringBackAll(in: scratch.path)
        #expect(try Self.text(file.path) == "shading")
        // What a station left that ended while it put it aside.
        try scratch.write("", to: place + ".unfinished")
        CalibrationFile.bringBackAll(in: scratch.path)
        #expect(try Self.text(file.path) == "shading")
    }

    @Test("is put aside whole, however large it is")
    func large() async throws {
        let scratch = try ScratchFolder()
        let file = CalibrationFile(of: "old", in: scratch.path)
        try Folder.create(DefaultPaths.calibrations(in: scratch.path), permissions: 0o700)
        let length = (256 << 20) + 9
        do {
            let shading = try FileDescriptor.create(file.path, permissions: 0o600)
            try shading.write([7 as UInt8].span.bytes, at: length - 1)
        }
        try await file.keep()
        #expect(try FileDescriptor.read(file.path + DefaultPaths.calibrationBefore).size() == length)
        await file.bringBack()
        #expect(try FileDescriptor.read(file.path).size() == length)
    }
}
