import Glibc
import LinuxSystem

/// A file system that only the calling thread sees, which takes a user who may mount.
public enum PrivateMount {
    /// unshare(2), which the C library declares for GNU sources only.
    private static func unshare(_ flags: Int32) -> Int32 {
        guard let symbol = dlsym(nil, "unshare") else { return -1 }
        return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)(flags)
    }

    /// Runs `body` on a thread that sees a file system of this kind at `path`.
    public static func run(_ kind: String, at path: String, options: String = "", _ body: @escaping @Sendable () throws -> Void) async throws {
        let result = await BlockingWork.run { () -> Result<Void, any Error> in
            Result {
                // CLONE_NEWNS of linux/sched.h; MS_REC | MS_PRIVATE of linux/mount.h: nothing of this is seen outside the thread.
                guard unshare(0x0002_0000) == 0, mount("none", "/", nil, UInt(0x4000 | 0x4_0000), nil) == 0,
                    mount(kind, path, kind, 0, options) == 0
                else { throw SystemError.last("mount", path) }
                try body()
            }
        }
        try result.get()
    }
}
