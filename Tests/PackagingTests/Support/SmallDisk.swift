import Glibc
import LinuxSystem

/// A small file system of the calling thread's own, which takes a user who may mount.
enum SmallDisk {
    static let isPossible = geteuid() == 0

    /// unshare(2), which the C library declares for GNU sources only.
    private static func unshare(_ flags: Int32) -> Int32 {
        guard let symbol = dlsym(nil, "unshare") else { return -1 }
        return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)(flags)
    }

    /// Runs `body` on a thread that sees a tmpfs of 1 MiB at `path`. What it finds is to be returned: an expectation there belongs to no test.
    static func run<Value: Sendable>(at path: String, _ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        let result = await BlockingWork.run { () -> Result<Value, any Error> in
            Result {
                // CLONE_NEWNS of linux/sched.h; MS_REC | MS_PRIVATE of linux/mount.h: nothing of this is seen outside the thread.
                guard Self.unshare(0x0002_0000) == 0, mount("none", "/", nil, UInt(0x4000 | 0x4_0000), nil) == 0,
                    mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0
                else { throw SystemError.last("mount", path) }
                return try body()
            }
        }
        return try result.get()
    }
}
