import TestSupport
import Testing

@Suite("scanimage sees the scanners of the world")
struct ListingTests {
    @Test("Each subfolder with a scanner.conf is a scanner")
    func list() throws {
        let world = try SimulatedWorld()
        try world.configure("left", "vendor = Anna", "model = Bett 2000")
        try world.configure("right")
        try world.put("readme", "no scanner", of: "other")
        let output = try world.scanimage(["-f", "%d|%v|%m|%t%n"]).text
        #expect(output == "platensim:left|Anna|Bett 2000|flatbed scanner\nplatensim:right|Platen|Simulated Flatbed|flatbed scanner\n")
    }

    @Test("A world that is empty, missing or not named has no scanners")
    func nothing() throws {
        let world = try SimulatedWorld()
        #expect(try world.scanimage(["-f", "%d"]).text.isEmpty)
        for folder in ["/nowhere", ""] {
            let result = try Shell.run("scanimage", ["-f", "%d"], environment: world.environment.merging(["PLATEN_SIM_DIR": folder]) { $1 })
            #expect(result.status == 0 && result.output.isEmpty)
        }
    }

    @Test("An unplugged scanner is not listed and does not open until it is plugged in again")
    func unplugged() throws {
        let world = try SimulatedWorld()
        try world.configure()
        try world.put("unplugged")
        #expect(try world.scanimage(["-f", "%d"]).text.isEmpty)
        let refused = try world.scanimage(["-d", "platensim:flatbed", "-n"])
        #expect(refused.status != 0 && refused.errors.contains("Invalid argument"))
        _ = try Shell.run("rm", [world.path("unplugged")])
        #expect(try world.scanimage(["-d", "platensim:flatbed", "-n"]).status == 0)
    }

    @Test(
        "A world file with a mistake gives a scanner that cannot be opened, and a line that names the place",
        arguments: [
            ("pce = 3", "scanner.conf:2: unknown key \"pce\""), ("seed 3", "scanner.conf:2: \"seed 3\" is not a line"),
            ("noise = loud", "scanner.conf:2: noise: \"loud\" is not a number"), ("noise = nan", "is not a number"),
            ("noise = 1\nnoise = 2", "scanner.conf:3: \"noise\" stands a second time"), ("class = hammer", "\"hammer\" is none of flatbed"),
            ("seed = -1", "seed: \"-1\""), ("fault = crash-at-noon", "unknown moment \"noon\""), ("pace =", "pace: needs a value"),
            ("document = nothing.png", "nothing.png: cannot be opened"), ("document = scanner.conf", "is neither TIFF nor PNG nor JPEG"),
            ("bed-width = 1e300", "bed-width"),
        ])
    func mistake(_ line: String, _ message: String) throws {
        let world = try SimulatedWorld("mistake")
        try world.configure("flatbed", "# a comment", line)
        #expect(try world.scanimage(["-f", "%d"]).text == "platensim:flatbed")
        let result = try world.scanimage(["-d", "platensim:flatbed", "-n"])
        #expect(result.status != 0)
        #expect(result.errors.contains("Error during device I/O"))
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test("A mistake in the fault file counts as well, and so does a binary file or a folder in the place of the configuration")
    func otherFiles() throws {
        let world = try SimulatedWorld()
        try world.configure()
        try world.put("fault", "# once\nstatus-at-start PERHAPS\n")
        #expect(try world.scanimage(["-d", "platensim:flatbed", "-n"]).errors.contains("fault:2: status needs a number or one of GOOD"))
        try world.put("scanner.conf", "\u{0}\u{1}= \u{7f}", of: "binary")
        #expect(try world.scanimage(["-d", "platensim:binary", "-n"]).errors.contains("scanner.conf:1: unknown key"))
        try world.put("scanner.conf/file", of: "folder")
        #expect(try world.scanimage(["-d", "platensim:folder", "-n"]).errors.contains("is not a file"))
    }
}
