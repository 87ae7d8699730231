import Foundation
import TestSupport
import Testing

/// A library that is put before the C library of the workers, and lets the disk fail or wait at the fsync of a page.
struct DiskShim {
    private let scratch: ScratchFolder
    let environment: [String: String]
    let workerEnvironment: [String: String]

    private static let source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        static int there(const char *folder, const char *name) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", folder, name);
            return access(path, F_OK) == 0;
        }
        int fsync(int descriptor) {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
            ssize_t length = readlink(link, path, sizeof path - 1);
            const char *folder = getenv("PLATEN_TEST_DISK");
            if (length > 0 && folder) {
                path[length] = 0;
                if (strstr(path, ".partial")) {
                    static int count;
                    char name[32];
                    snprintf(name, sizeof name, "fail-%d", ++count);
                    char seen[4096];
                    snprintf(seen, sizeof seen, "%s/syncs", folder);
                    FILE *log = fopen(seen, "a");
                    if (log) { fprintf(log, "%s\\n", path); fclose(log); }
                    if (there(folder, "fail") || there(folder, name)) { errno = EIO; return -1; }
                    while (there(folder, "wait")) usleep(5000);
                }
            }
            return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(descriptor);
        }
        """

    init() throws {
        scratch = try ScratchFolder("disk-shim")
        let library = scratch.path("shim.so")
        let compiled = try Shell.run("cc", ["-shared", "-fPIC", "-o", library, try scratch.write(Self.source, to: "shim.c"), "-ldl"])
        try #require(compiled.status == 0, "\(compiled.errors)")
        environment = ["LD_PRELOAD": library]
        workerEnvironment = ["PLATEN_TEST_DISK": scratch.path]
    }

    /// Every fsync of a page answers EIO from now on, or only the one of that number in a worker's life, from 1.
    func fail(_ number: Int? = nil) throws {
        try scratch.write("", to: number.map { "fail-\($0)" } ?? "fail")
    }

    /// An fsync of a page does not come back before ``goOn()``.
    func wait() throws {
        try scratch.write("", to: "wait")
    }

    func goOn() {
        for file in ["wait", "fail"] { try? FileManager.default.removeItem(atPath: scratch.path(file)) }
    }

    /// Files of pages whose fsync was begun, in order.
    var syncs: [String] {
        ((try? String(contentsOfFile: scratch.path("syncs"), encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }
}
