import LinuxSystem
import TestSupport
import Testing

@Suite("File locks")
struct FileLockTests {
    @Test("A lock is held by one at a time, seen by other programs, and free again with the end of the value")
    func exclusive() throws {
        let folder = try ScratchFolder()
        let path = folder.path("lock")
        do {
            let held = try #require(try FileLock.take(path))
            #expect(try FileLock.take(path) == nil)
            #expect(try Shell.run("flock", ["--nonblock", "--conflict-exit-code", "7", path, "true"]).status == 7)
            withExtendedLifetime(held) {}
        }
        #expect(try Shell.run("flock", ["--nonblock", path, "true"]).status == 0)
        #expect(try FileLock.take(path) != nil)
    }

    @Test("A lock that another program holds is not taken")
    func heldElsewhere() throws {
        let folder = try ScratchFolder()
        let path = folder.path("lock")
        // The lock belongs to flock(1), which waits for the shell, which waits for its standard input.
        let holder = try LineProcess("flock", [path, "sh", "-c", "echo held; read line"])
        #expect(holder.readLine() == "held")
        #expect(try FileLock.take(path) == nil)
        holder.closeInput()
        holder.waitForEnd()
        #expect(try FileLock.take(path) != nil)
    }

    @Test("A lock that cannot be made is an error that names it")
    func impossible() throws {
        let error = try #require(throws: SystemError.self) { try FileLock.take("/nowhere/lock") }
        #expect(error.subject == "/nowhere/lock")
    }
}
