import Foundation
import Glibc
import TestSupport
import Testing

@testable import LinuxSystem

@Suite("File descriptors")
struct FileDescriptorTests {
    @Test("Creating refuses a file that exists, and leaves it alone")
    func createExclusively() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("precious", to: "a")
        let error = try #require(throws: SystemError.self) { _ = try FileDescriptor.create(path, permissions: 0o640) }
        #expect(error == SystemError(operation: "open", subject: path, number: EEXIST))
        #expect(error.description == "open \(path): File exists")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }

    @Test("Opening a file that is not there names it")
    func missing() throws {
        let folder = try ScratchFolder()
        let error = try #require(throws: SystemError.self) { _ = try FileDescriptor.read(folder.path("missing")) }
        #expect(error.number == ENOENT)
        #expect(error.subject == folder.path("missing"))
    }

    @Test("Bytes written at offsets are read back, up to the end of the file")
    func readAndWrite() throws {
        let folder = try ScratchFolder()
        let file = try FileDescriptor.create(folder.path("a"), permissions: 0o640)
        try write([1, 2, 3], to: file, at: 0)
        try write([9, 8], to: file, at: 5)
        try write([], to: file, at: 100)
        #expect(try file.size() == 7)
        #expect(try read(file, bytes: 7, at: 0) == [1, 2, 3, 0, 0, 9, 8])
        #expect(try read(file, bytes: 10, at: 5) == [9, 8])
        #expect(try read(file, bytes: 10, at: 50) == [])
        try file.synchronise()
    }

    @Test("Writing to a file that is open for reading is an error with its number")
    func readOnly() throws {
        let folder = try ScratchFolder()
        let file = try FileDescriptor.read(try folder.write("x", to: "a"))
        let error = try #require(throws: SystemError.self) { try write([1], to: file, at: 0) }
        #expect(error.number == EBADF)
    }

    @Test("Space is reserved without a change of length, and given back by truncating")
    func reserve() throws {
        let folder = try ScratchFolder()
        let file = try FileDescriptor.create(folder.path("a"), permissions: 0o640)
        #expect(try file.reserve(bytes: 0))
        #expect(try file.reserve(bytes: 1 << 20))
        #expect(try file.size() == 0)
        try write([1, 2, 3], to: file, at: 0)
        try file.truncate(to: 2)
        #expect(try file.size() == 2)
        #expect(try Int(Shell.run("stat", ["-c", "%b", folder.path("a")]).text.filter(\.isNumber)) ?? .max <= 16)
    }

    @Test("Copying takes all bytes, however many, by the kernel or not", arguments: [true, false])
    func copy(byKernel: Bool) throws {
        let folder = try ScratchFolder()
        let source = try FileDescriptor.create(folder.path("a"), permissions: 0o640)
        let target = try FileDescriptor.create(folder.path("b"), permissions: 0o640)
        // More than one read has, mostly holes.
        let length = byKernel ? 300 << 20 : (3 << 16) + 5
        try write([1, 2, 3], to: source, at: 0)
        try write([9], to: source, at: length - 1)
        if byKernel { try source.copy(to: target) } else { try source.carry(to: target) }
        #expect(try target.size() == length)
        #expect(try read(target, bytes: 4, at: 0) == [1, 2, 3, 0] && read(target, bytes: 9, at: length - 1) == [9])
        let error = #expect(throws: SystemError.self) { try source.copy(to: try FileDescriptor.read(folder.path("b"))) }
        #expect(byKernel ? error?.number == EBADF : true)
    }

    @Test("Writeback may be asked for, of any range")
    func writeback() throws {
        let folder = try ScratchFolder()
        let file = try FileDescriptor.create(folder.path("a"), permissions: 0o640)
        try write([UInt8](repeating: 7, count: 1 << 20), to: file, at: 0)
        file.startWriteback(from: 0, bytes: 1 << 20)
        file.startWriteback(from: -1, bytes: -1)
        #expect(try file.size() == 1 << 20)
    }

    @Test("Descriptors are closed at the end of their value, and not handed to other programs")
    func closing() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("x", to: "held-open")
        do {
            let file = try FileDescriptor.read(path)
            #expect(fcntl(file.number, F_GETFD) & FD_CLOEXEC != 0)
            #expect(openNames().contains(path))
        }
        #expect(!openNames().contains(path))
    }

    @Test("A released descriptor stays open")
    func release() throws {
        let folder = try ScratchFolder()
        let number = try FileDescriptor.read(try folder.write("x", to: "a")).release()
        #expect(fcntl(number, F_GETFD) >= 0)
        #expect(close(number) == 0)
    }

    private func write(_ bytes: [UInt8], to file: borrowing FileDescriptor, at offset: Int) throws(SystemError) {
        try file.write(bytes.span.bytes, at: offset)
    }

    private func read(_ file: borrowing FileDescriptor, bytes: Int, at offset: Int) throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0xaa, count: bytes)
        var elements = buffer.mutableSpan
        var room = elements.mutableBytes
        let count = try file.read(into: &room, at: offset)
        return Array(buffer.prefix(count))
    }

    /// Paths that this process holds open.
    private func openNames() -> [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return numbers.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
    }
}
