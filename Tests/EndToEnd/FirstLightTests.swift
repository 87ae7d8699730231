import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("First light: from a scanner to a file, with platenctl", .mayBlock)
struct FirstLightTests {
    @Test("shows the station, its scanners and profiles")
    func lists() async throws {
        let station = try await StationUnderTest()
        let scanners = try station.platenctl("scanners")
        #expect(scanners.status == 0, "\(scanners.errors)")
        #expect(scanners.text.contains("flatbed-1"))
        let profiles = try station.platenctl("profiles")
        for name in ["office-a4", "book", "photograph"] { #expect(profiles.text.contains(name)) }
        #expect(try station.platenctl("status").status == 0)
        let options = try station.platenctl("scanners", "show", station.flatbed)
        #expect(options.text.contains("resolution"))
        let json = try station.platenctl("scanners", "--json")
        #expect(try !PlatenJSON.decoder().decode(Page<PlatenModel.Scanner>.self, from: json.output).items.isEmpty)
    }

    @Test(
        "scans with each shipped profile, saves the image, and its bytes have the catalogue's digest", arguments: ["office-a4", "book", "photograph"])
    func scanAndSave(profile: String) async throws {
        let station = try await StationUnderTest()
        if profile == "photograph" {
            // 48-bit colour of a whole bed at 600 ppi is 200 MB: the same way with a smaller area.
            try await station.addProfile("small", "extends: photograph\narea: {x: 0, y: 0, width: 50, height: 50}\n")
        }
        let name = profile == "photograph" ? "small" : profile
        #expect(try station.platenctl("jobs", "create", "atlas").status == 0)
        let scan = try station.platenctl("scan", "--profile", name, "--scanner", station.flatbed, "--job", "atlas", "--json")
        #expect(scan.status == 0, "\(scan.errors) \(scan.text)")
        let capture = try #require(try station.get(Page<Capture>.self, "/v1/captures?job=atlas").items.first)
        let target = station.scratch.path("saved.tif")
        #expect(try station.platenctl("save", capture.id.rawValue, target).status == 0)
        #expect(try Shell.run("sha256sum", [target]).text.hasPrefix(capture.sha256))
        #expect(try Shell.run("tiffinfo", [target]).status == 0)
        // A second save does not overwrite.
        let again = try station.platenctl("save", capture.id.rawValue, target)
        #expect(again.status != 0)
        #expect(again.errors.split(separator: "\n").count == 1)
        let show = try station.platenctl("show", String(capture.id.rawValue.prefix(8)))
        #expect(show.text.contains(capture.sha256))
    }

    @Test("opens a dated job where none is named")
    func datedJob() async throws {
        let station = try await StationUnderTest()
        #expect(try station.platenctl("scan", "--profile", "office-a4", "--scanner", station.flatbed).status == 0)
        let job = try #require(try station.get(Page<Job>.self, "/v1/jobs").items.first)
        #expect(job.name.wholeMatch(of: /\d{4}-\d{2}-\d{2}-\d{3}/) != nil)
    }

    @Test("tells each mistake in one line on standard error, with an exit code of its own kind")
    func mistakes() async throws {
        let station = try await StationUnderTest()
        let table: [([String], Int32, String)] = [
            (["scan", "--profile", "ofice-a4"], 3, "office-a4"), (["scan", "--profile", "office-a4", "--job", "atlsa"], 3, "atlsa"),
            (["scan", "--profile", "office-a4", "--scanner", "nobody"], 3, "nobody"),
            (["show", "ffffffff"], 3, "ffffffff"), (["cancel", "nothing"], 3, "nothing"), (["scanners", "show", "nobody"], 3, "nobody"),
            (["save", "ffffffff", "/tmp/never.tif"], 3, "ffffffff"),
        ]
        for (arguments, status, word) in table {
            let result = try Shell.run("\(Binaries.folder)/platenctl", arguments, environment: station.environment)
            #expect(result.status == status, "\(arguments) \(result.errors)")
            #expect(result.errors.contains(word), "\(arguments) \(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1, "\(arguments) \(result.errors)")
        }
    }

    @Test("without a daemon says in one line how to start it")
    func noDaemon() throws {
        let result = try Shell.run("\(Binaries.folder)/platenctl", ["--socket", "/nonexistent/platend.sock", "status"])
        let other = try Shell.run("\(Binaries.folder)/platenctl", ["status"], environment: ["PLATEN_SOCKET": "/nonexistent/platend.sock"])
        for answer in [result, other] where answer.status != 64 {
            #expect(answer.status == 69)
            #expect(answer.errors.contains("systemctl start platend"))
            #expect(answer.errors.split(separator: "\n").count == 1)
        }
        #expect(other.status == 69)
    }
}
