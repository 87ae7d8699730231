import Foundation
import TestSupport
import Testing
import USBDevices

@Suite("The drivers that libsane would load")
struct DriverListTests {
    @Test("are those of Debian's files, airscan first, without those that are commented out", .enabled(if: access("/etc/sane.d/dll.conf", R_OK) == 0))
    func debian() throws {
        let drivers = DriverList(SaneSearchPath(variable: "/etc/sane.d")).drivers
        let lines = try String(contentsOfFile: "/etc/sane.d/dll.conf", encoding: .utf8).split(separator: "\n")
        let plain = lines.filter { !$0.hasPrefix("#") }.map(String.init)
        #expect(Array(drivers.suffix(plain.count)) == plain)
        #expect(drivers.contains("epson2") && drivers.contains("net") && !drivers.contains("test"))
    }

    @Test("come from dll.d first, then from dll.conf, without comments, blanks, backups and the meta-backend itself")
    func order() throws {
        let folder = try ScratchFolder()
        try folder.write("airscan\n", to: "dll.d/airscan")
        try folder.write("# nothing\n\n  epsonscan2 # theirs\n\"quoted\"\n", to: "dll.d/epson")
        try folder.write("backup\n", to: "dll.d/epson~")
        try folder.write("hidden\n", to: "dll.d/.hidden")
        try folder.write("deep\n", to: "dll.d/folder/deep")
        try folder.write("\t\nnet\ndll\n#test\nepson2#x\n\"open\nepson2\n", to: "dll.conf")
        #expect(DriverList(SaneSearchPath(variable: folder.path)).drivers == ["airscan", "epsonscan2", "quoted", "net", "epson2"])
    }

    @Test("stand where they are named last, as libsane moves them")
    func duplicates() throws {
        let folder = try ScratchFolder()
        try folder.write("airscan\nnet\n", to: "dll.d/x")
        try folder.write("net\nepson2\nairscan\n", to: "dll.conf")
        #expect(DriverList(SaneSearchPath(variable: folder.path)).drivers == ["net", "epson2", "airscan"])
    }

    @Test("take only the first folder dll.d, but each of its files from the first folder that has it")
    func severalFolders() throws {
        let folder = try ScratchFolder()
        try folder.write("one\n", to: "a/dll.conf")
        try folder.write("two\n", to: "b/dll.d/two")
        try folder.write("never\n", to: "b/dll.conf")
        try folder.write("three\n", to: "c/dll.d/three")
        let path = SaneSearchPath(variable: ["a", "b", "c"].map(folder.path).joined(separator: ":"))
        #expect(DriverList(path).drivers == ["two", "one"])
        #expect(DriverList(SaneSearchPath(variable: folder.path("nothing"))).drivers.isEmpty)
    }

    @Test("are searched along SANE_CONFIG_DIR; a colon at its end adds the folders of libsane")
    func searchPath() {
        #expect(SaneSearchPath(variable: nil).folders == [".", "/etc/sane.d"])
        #expect(SaneSearchPath(variable: "/a:/b").folders == ["/a", "/b"])
        #expect(SaneSearchPath(variable: "/a:").folders == ["/a", ".", "/etc/sane.d"])
        #expect(SaneSearchPath(variable: ":").folders == ["", ".", "/etc/sane.d"])
        #expect(SaneSearchPath(variable: "").folders == [""])
        #expect(SaneSearchPath(variable: "/a::/b", builtIn: []).folders == ["/a", "", "/b"])
    }

    @Test("are none where the file is larger than a configuration can be")
    func tooLarge() throws {
        let folder = try ScratchFolder()
        try folder.write(String(repeating: "net\n", count: 300_000), to: "dll.conf")
        #expect(DriverList(SaneSearchPath(variable: folder.path)).drivers.isEmpty)
    }

    @Test("are the ones that libsane really loads, in its order", .enabled(if: access("/usr/bin/scanimage", X_OK) == 0))
    func asLibsane() throws {
        let folder = try ScratchFolder()
        try folder.write("second\nfirst\n", to: "dll.d/x")
        try folder.write("third\nsecond # again\n \"fourth\" \n", to: "dll.conf")
        let result = try Shell.run("scanimage", ["-L"], environment: ["SANE_CONFIG_DIR": folder.path, "SANE_DEBUG_DLL": "3", "LC_ALL": "C"])
        // `[dll] load: searching backend `NAME' in …`, from the last that was named to the first.
        let loaded = result.errors.split(separator: "\n").compactMap { line -> String? in
            guard line.contains("load: searching backend"), let start = line.firstIndex(of: "`") else { return nil }
            return String(line[line.index(after: start)...].prefix { $0 != "'" })
        }
        #expect(loaded == DriverList(SaneSearchPath(variable: folder.path)).drivers.reversed())
    }
}
