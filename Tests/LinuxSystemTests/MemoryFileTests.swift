import Foundation
import Glibc
import LinuxSystem
import Testing

@Suite("Files in memory")
struct MemoryFileTests {
    @Test("are read from their beginning, whatever their length", arguments: [0, 1, 5_000_000])
    func read(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let descriptor = try MemoryFile.open(bytes)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        #expect(try handle.readToEnd().map { Array($0) } ?? [] == bytes)
        // No child gets it by accident.
        #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }
}
