import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A disk that cannot keep a page", .enabled(if: Tools.cCompiler, "needs a C compiler for the shim that makes fsync fail"))
struct FailingDiskTests {
    /// fsync answers EIO for pages as long as a file is there, as a kernel does once for pages that it could not write.
    private static let shim = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        int fsync(int descriptor) {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
            ssize_t length = readlink(link, path, sizeof path - 1);
            const char *flag = getenv("PLATEN_TEST_FSYNC_FAILS");
            if (length > 0) {
                path[length] = 0;
                if (strstr(path, ".partial") && flag && access(flag, F_OK) == 0) {
                    FILE *count = fopen(flag, "a");
                    if (count) { fputs("fsync\\n", count); fclose(count); }
                    errno = EIO;
                    return -1;
                }
            }
            return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(descriptor);
        }
        """

    @Test("loses that page with a problem, never tries fsync again on it, and takes the next")
    func inputOutputError() async throws {
        let tools = try ScratchFolder("fsync-shim")
        let source = try tools.write(Self.shim, to: "shim.c")
        let library = tools.path("shim.so")
        let compiled = try Shell.run("cc", ["-shared", "-fPIC", "-o", library, source, "-ldl"])
        try #require(compiled.status == 0, "\(compiled.errors)")
        let flag = tools.path("fsync-fails")
        let station = try await StationUnderTest(
            configuration: "", environment: ["LD_PRELOAD": library],
            workerEnvironment: ["PLATEN_TEST_FSYNC_FAILS": flag])
        let job = try station.makeJob("atlas")
        try tools.write("", to: "fsync-fails")
        let failed = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(failed.problem?.code == .storageFailed, "\(String(describing: failed.problem))")
        #expect(failed.problem?.sentence.contains("Input/output error") == true)
        #expect(try String(contentsOfFile: flag, encoding: .utf8) == "fsync\n")
        #expect(try station.masterFiles().isEmpty)
        #expect(try station.captures(of: job).isEmpty)
        try FileManager.default.removeItem(atPath: flag)
        let next = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(next.state == .completed, "\(String(describing: next.problem))")
    }
}
