import Glibc
import LinuxSystem
import TestSupport
import Testing

@Suite("Access control lists")
struct AccessListTests {
    private func mode(_ path: String) throws -> UInt32 {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o7777
    }

    @Test("Without groups the mode alone tells, and a list that was there is gone")
    func open() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.write("x", to: "x")
        try AccessList.reading(by: [54_321], isFolder: false).set(on: path)
        #expect(try AccessList.of(path).text == "user::r--\ngroup::---\ngroup:54321:r--\nmask::r--\nother::---\n")
        try AccessList.reading(by: [], isFolder: false).set(on: path)
        #expect(try AccessList.of(path).text == "user::r--\ngroup::r--\nother::---\n")
        #expect(try mode(path) == 0o440)
        try AccessList.reading(by: [], isFolder: true).set(on: scratch.path)
        #expect(try mode(scratch.path) == 0o750)
    }

    @Test("What one file has can be given to another")
    func copied() throws {
        let scratch = try ScratchFolder()
        let (first, second) = (try scratch.write("x", to: "x"), try scratch.write("y", to: "y"))
        try AccessList.reading(by: [54_321, 54_322, 54_321], isFolder: false).set(on: first)
        try AccessList.of(first).set(on: second)
        #expect(
            try AccessList.of(second).text
                == "user::r--\ngroup::---\ngroup:54321:r--\ngroup:54322:r--\nmask::r--\nother::---\n")
        #expect(try mode(second) == 0o440)
    }

    @Test("A file that is not there is an error that names it")
    func missing() throws {
        let error = #expect(throws: SystemError.self) { _ = try AccessList.of("/nowhere/at/all") }
        #expect(error?.subject == "/nowhere/at/all")
        #expect(throws: SystemError.self) { try AccessList.reading(by: [1], isFolder: false).set(on: "/nowhere/at/all") }
    }
}
