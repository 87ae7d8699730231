import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The glass of a flatbed", .mayBlock)
struct GlassTests {
    /// A profile whose pages show specks of a tenth of a millimetre.
    private static let profile = """
        title: g
        extends: office-a4
        classes: []
        source: flatbed
        resolution: 200
        mode: grey
        quality: {}

        """

    /// Specks on the glass: three that people would see, in the margins of the page and in its middle.
    private static let dust = "dust = 12 40 0.4 50\ndust = 100 283 0.3 40\ndust = 205 150 0.5 30\n"

    private func world(_ seed: Int, _ more: String = "") -> String {
        // Nobody lays two pages down at the same place.
        let (x, y) = (Double(seed * 37 % 17 - 8) / 10, Double(seed * 53 % 19 - 9) / 10)
        return "class = flatbed\nseed = \(seed)\nnoise = 0.8\ndocument-x = \(x)\ndocument-y = \(y)\n\(more)"
    }

    private func put(_ station: StationUnderTest, _ text: String) throws { try station.scratch.write(text, to: "sim/flatbed/scanner.conf") }

    /// Scans so many pages of different content.
    private func scan(_ station: StationUnderTest, _ pages: Range<Int>, _ more: String) async throws {
        for page in pages {
            try put(station, world(page, more))
            let job = try station.makeJob("page-\(page)")
            let cycle = try await station.runToRest(job, NewCycle(profile: "glass", scanner: try station.flatbed, onFault: .end))
            try #require(cycle.state == .completed, "\(String(describing: cycle.problem))\n\(station.journal)")
        }
    }

    private func alerts(_ station: StationUnderTest) throws -> [Alert] {
        try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.problem.code == .glassDirty }
    }

    @Test("is told to be dirty by ordinary pages, with the places; the alert goes by evidence when it was cleaned")
    func watched() async throws {
        let station = try await StationUnderTest(world: ["flatbed": world(1, Self.dust)], testDriver: false)
        try await station.addProfile("glass", Self.profile)
        try await scan(station, 1..<7, Self.dust)
        let scanner = try station.flatbed
        let known = try station.request("GET", "/v1/scanners/\(scanner)/glass?all=true").body
        let alert = try #require(try alerts(station).first, "\(known)")
        #expect(alert.subject == "glass:\(scanner)" && alert.problem.next.contains("glass cleaned"))
        let report = try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass")
        for (x, y) in [(12.0, 40.0), (100, 283), (205, 150)] {
            #expect(report.spots.contains { hypot($0.x - x, $0.y - y) < 0.5 && $0.state == .confirmed }, "\(x) \(y): \(report.spots)")
        }
        // Nothing else is told: full stops of different pages are no dirt.
        #expect(report.spots.count == 3, "\(report.spots)")
        // Shown to people.
        let shown = try station.platenctl("glass", "show", scanner)
        #expect(shown.status == 0 && shown.text.contains("confirmed") && shown.text.contains("o dirt"), "\(shown.errors)")

        // It stays through a restart, and begins no second time.
        try await station.stop()
        try await station.start()
        try await scan(station, 7..<8, Self.dust)
        #expect(try alerts(station).count == 1)

        // Wiped without a word: pages that show plain paper there are the evidence.
        try await scan(station, 8..<16, "")
        let left = try alerts(station)
        #expect(left.isEmpty, "\(left)")
        let events = try station.eventText()
        #expect(events.contains("alert.raised") && events.contains("alert.cleared"))
    }

    @Test("is told to be dirty by leaves of a dark album, on which grey dust is lighter, and it is the same on paper; a hair is told by a look")
    func album() async throws {
        let dirt = "dust = 40 60 0.4 60 70\nfibre = 100 200 5 10 120 0.12 70 80\n"
        let station = try await StationUnderTest(world: ["flatbed": world(1, dirt)], testDriver: false)
        try await station.addProfile("glass", Self.profile)
        var numbers = SeededNumbers(seed: 31)
        for leaf in 0..<5 {
            // Cardboard with photographs that hide neither.
            var sheet = CodeSheet(width: 200, height: 280, resolution: 200, paper: 60, ink: 25)
            for _ in 0..<6 {
                let (x, y) = (numbers.number(55...80), numbers.number(10...180))
                sheet.cover(x: x, y: y, width: numbers.number(10...30), height: numbers.number(5...20), withInk: true)
            }
            try sheet.writeTIFF(station.scratch.path("sim/flatbed/leaf.tif"))
            try await scan(station, leaf..<leaf + 1, dirt + "document = leaf.tif\n")
        }
        let scanner = try station.flatbed
        let known = try station.request("GET", "/v1/scanners/\(scanner)/glass?all=true").body
        let alert = try #require(try alerts(station).first, "\(known)")
        #expect(alert.problem.sentence.contains("light on dark content"), "\(alert.problem.sentence)")
        func spots() throws -> [GlassSpot] { try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass").spots }
        let found = try spots()
        // Strokes of documents are like a hair: at most its ends are told, as specks.
        let dust = try #require(found.first { hypot($0.x - 40, $0.y - 60) < 0.1 }, "\(found)")
        #expect(found.allSatisfy { $0.isLight && $0.length == nil }, "\(found)")
        let shown = try station.platenctl("glass", "show", scanner)
        #expect(shown.text.contains("% lighter"), "\(shown.text)\(shown.errors)")
        try await scan(station, 10..<13, dirt)
        let after = try spots()
        #expect(after.count == found.count && after.contains { $0.number == dust.number && $0.hits > dust.hits }, "\(after)")
        try put(station, "class = flatbed\npage = none\nnoise = 0.8\n\(dirt)")
        let look = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(look.status == 0, "\(look.errors)")
        let seen = try spots()
        let hair = try #require(seen.first { $0.length != nil }, "\(seen)")
        // It begins there and turns to the right; its ends are known to half a millimetre.
        #expect(try #require(hair.path).allSatisfy { (99...103).contains($0.x) && (199...205).contains($0.y) }, "\(hair)")
        let all = try station.platenctl("glass", "show", scanner)
        #expect(all.text.contains("LONG MM"), "\(all.text)\(all.errors)")
    }

    @Test("is looked at on demand: spots with places and sizes, figures of lamp and sensor, and a picture")
    func check() async throws {
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\npage = none\nnoise = 0.8\nlamp = 90\nlamp-warmth = 2\n\(Self.dust)"], testDriver: false)
        let scanner = try station.flatbed
        let picture = station.scratch.path("glass.jpg")
        let shown = try station.platenctl("glass", "check", "--yes", "--temperature", "21.5", "--picture", picture, scanner)
        #expect(shown.status == 0 && shown.text.contains("3 spots on the glass"), "\(shown.text)\(shown.errors)\(station.journal)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: picture)).starts(with: [0xff, 0xd8, 0xff]))
        let record = try #require(try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items.first)
        let seen = try #require(record.inspection)
        #expect(record.kind == .glassCheck && record.temperature == 21.5 && record.problem == nil)
        try #require(seen.spots.count == 3)
        for (x, y, diameter) in [(12.0, 40.0, 0.4), (100, 283, 0.3), (205, 150, 0.5)] {
            let spot = try #require(seen.spots.min { hypot($0.x - x, $0.y - y) < hypot($1.x - x, $1.y - y) })
            #expect(hypot(spot.x - x, spot.y - y) < 0.1 && abs(spot.diameter - diameter) < 0.2, "\(spot)")
        }
        // The white of the lid is 242.
        #expect(abs(seen.levels[1] - 242 * 0.9) < 0.6, "\(seen.levels)")
        #expect(abs(seen.levels[0] / seen.levels[1] - 1.02) < 0.003 && abs(seen.levels[2] / seen.levels[1] - 0.98) < 0.003)
        #expect(abs(seen.noise - 0.8) < 0.3 && seen.plainShare > 0.95)
        let history = try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/lamp")
        #expect(history.points.count == 1 && history.points[0].signal == "learning")
        let drawn = try station.platenctl("maintenance", "history", scanner, "lamp", "--svg", station.scratch.path("lamp.svg"))
        #expect(drawn.status == 0 && drawn.text.contains("light of the lamp"), "\(drawn.errors)")
        #expect(try String(contentsOfFile: station.scratch.path("lamp.svg"), encoding: .utf8).contains("<circle"))
        #expect(try station.request("GET", "/v1/scanners/\(scanner)/figures/lamb").body.contains("did you mean lamp?"))
        // Dirt that a look shows is told as well.
        #expect(try alerts(station).count == 1)
    }

    @Test("is looked at a second time: a hair that shows on more of its length grew, and its middle lies elsewhere")
    func grown() async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n"
        let hair = { (length: Double) in "fibre = 100 200 \(length) 10 \(24 * length) 0.12 70\n" }
        let station = try await StationUnderTest(world: ["flatbed": conf + hair(5)], testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        func known() throws -> GlassSpot {
            try #require(try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass").spots.first { $0.length != nil })
        }
        let first = try known()
        try put(station, conf + hair(9))
        let again = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(again.status == 0 && again.text.contains("of these grew"), "\(again.text)\(again.errors)")
        let second = try known()
        #expect(second.number == first.number && abs((second.length ?? 0) - 9) < 1 && abs((first.length ?? 0) - 5) < 1, "\(first) \(second)")
        #expect(hypot(second.x - first.x, second.y - first.y) > 0.8, "\(first) \(second)")
        let same = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(same.status == 0 && !same.text.contains("of these grew"), "\(same.text)\(same.errors)")
    }

    @Test("is looked at with all bits of the sensor: one that is stuck is told at once, with its channel, until it lives again")
    func bits() async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n"
        let station = try await StationUnderTest(world: ["flatbed": conf + "stuck-bit = red 1 0\n"], testDriver: false)
        let scanner = try station.flatbed
        func faults() throws -> [Alert] {
            try station.get(Page<Alert>.self, "/v1/alerts").items.filter { $0.subject == "figure:\(scanner)/stuck-bits" }
        }
        let done = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("Bit 1 of red is always 0"), "\(done.text)\(done.errors)")
        #expect(try faults().map(\.problem.code) == [.figureDrifts])
        try put(station, conf)
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try faults().isEmpty)
        func points(_ figure: String) throws -> [Double] {
            try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/\(figure)").points.map(\.value)
        }
        #expect(try points("stuck-bits") == [1, 0])
        // What rounding adds to 0.8 is little.
        for figure in ["red-noise", "green-noise", "blue-noise"] {
            let found = try points(figure)
            #expect(try abs(#require(found.last) - 0.85) < 0.08, "\(figure) \(found)")
        }
    }

    @Test("is looked at with the lower bits of 16, too, and where the light steps from one module of the sensor to the next")
    func deepBits() async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n"
        let station = try await StationUnderTest(world: ["flatbed": conf + "stuck-bit = green -5 1\n"], testDriver: false)
        let scanner = try station.flatbed
        let done = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("Bit 3 of the 16 of green is always 1"), "\(done.text)\(done.errors)\(station.journal)")
        let seen = try #require(try station.lastMaintenance(of: scanner).inspection)
        #expect(seen.bits?.allSatisfy { $0.stuck.isEmpty && $0.depth == 8 } == true)
        #expect(seen.deepBits?.map(\.stuck) == [[], [StuckBit(bit: 3, isSet: true)], []], "\(String(describing: seen.deepBits))")
        #expect(seen.figures[.stuckBits] == 1 && seen.lightSteps == [])
        #expect(try station.get(Page<Alert>.self, "/v1/alerts").items.contains { $0.subject == "figure:\(scanner)/stuck-bits" })
        try put(station, conf)
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try station.lastMaintenance(of: scanner).inspection?.deepBits?.allSatisfy { $0.stuck.isEmpty } == true)
    }

    @Test(
        "is looked at though the strip of 16 bits comes to nothing, which is told of nobody's glass",
        arguments: ["status-at-sheet SHEET IO_ERROR", "crash-at-sheet SHEET"])
    func failingStrip(fault: String) async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n\(Self.dust)"
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try station.lastMaintenance(of: scanner).inspection?.deepBits != nil)
        // The strip is the last image of it. A worker that opens the scanner anew counts from one.
        let strip = try station.count("pages", of: "flatbed")
        try await station.stop()
        try await station.start()
        try station.touch("flatbed", "fault", fault.replacing("SHEET", with: "\(strip)") + "\n")
        let done = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(done.status == 0 && done.text.contains("3 spots on the glass"), "\(done.text)\(done.errors)\(station.journal)")
        let record = try station.lastMaintenance(of: scanner)
        #expect(record.problem == nil && record.inspection?.deepBits == nil && record.inspection?.bits != nil, "\(record)")
        #expect(station.journal.contains("no strip of 16 bits could be looked at"))
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/lamp").points.count == 2)
        // And the next is whole again.
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try station.lastMaintenance(of: scanner).inspection?.deepBits != nil)
    }

    @Test("is that of a source that cannot be set and is no flatbed, where there is none: a sheet is drawn through")
    func fixedSource() async throws {
        let conf = "class = sheet-fed\npage = none\nnoise = 0.8\nfixed-source = yes\nstack = 5\n"
        let station = try await StationUnderTest(world: ["feeder": conf], testDriver: false)
        let scanner = try await station.name(of: "feeder")
        let done = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(done.status == 0, "\(done.text)\(done.errors)\(station.journal)")
        let record = try station.lastMaintenance(of: scanner)
        #expect(record.problem == nil && record.inspection?.isFeeder == true && record.inspection?.deepBits == nil, "\(record)")
        #expect(try station.count("sheets", of: "feeder") == 1)
    }

    @Test("is looked at in the dark: the dark level is that of the sensor, and a bed that is not black is refused")
    func dark() async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n"
        let station = try await StationUnderTest(world: ["flatbed": conf], testDriver: false)
        let scanner = try station.flatbed
        let bright = try station.platenctl("glass", "dark", "--yes", scanner)
        #expect(bright.status != 0 && bright.errors.contains("is not black: 242 of 255"), "\(bright.text)\(bright.errors)")
        // What comes back from a dark room is 12, 12 and 14.
        try station.touch("flatbed", "lid-open")
        for (offset, level) in [(0, 14.0), (6, 20)] {
            try put(station, conf + "offset = \(offset)\n")
            let done = try station.platenctl("glass", "dark", "--yes", scanner)
            #expect(done.status == 0 && done.text.contains("dark level"), "\(done.text)\(done.errors)")
            let points = try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/dark-level").points
            #expect(abs(try #require(points.last).value - level) < 0.2, "\(points)")
        }
        // It is no look at the lamp, and says nothing of the glass.
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/lamp").points.isEmpty)
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/hot-columns").points.map(\.value) == [0, 0])
        #expect(try alerts(station).isEmpty)
    }

    @Test("says what went when it was cleaned, and takes what stayed for scratches, which are told no more")
    func cleaned() async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n"
        let station = try await StationUnderTest(world: ["flatbed": conf + Self.dust], testDriver: false)
        let scanner = try station.flatbed
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try alerts(station).count == 1)
        try put(station, conf + "dust = 205 150 0.5 30\n")
        let cleaned = try station.platenctl("glass", "cleaned", "--yes", "--remark", "with a lint-free cloth", scanner)
        #expect(cleaned.status == 0 && cleaned.text.contains("2 spots that were known went."), "\(cleaned.text)\(cleaned.errors)")
        #expect(cleaned.text.contains("1 spot that was known stayed: scratches"))
        #expect(try alerts(station).isEmpty)
        let report = try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass")
        #expect(report.spots.map(\.state) == [.defect] && report.lastCleaned != nil)
        let log = try station.platenctl("maintenance", "log", scanner)
        #expect(log.text.contains("lint-free") && log.text.contains("glass-cleaned"))
        #expect(try station.eventText().contains("scanner.maintained"))
    }

    @Test("that is scratched is not taken for profiles that refuse it, nor by a person who names it, unless the scratch lies beside the page")
    func scratched() async throws {
        let conf = "class = flatbed\npage = none\nnoise = 0.8\n"
        let station = try await StationUnderTest(world: ["flatbed": conf + "dust = 205 150 0.5 30\n", "spare": conf], testDriver: false)
        let scanner = try station.flatbed
        let spare = try await station.name(of: "spare")
        for (name, more) in [
            ("fussy", "known-defects: refuse"), ("careful", "known-defects: warn"), ("robust", "known-defects: tolerate"),
            ("slides", "known-defects: refuse\narea: {width: 100 mm, height: 100 mm}"),
        ] {
            try await station.addProfile(name, "title: t\nextends: quick\nclasses: []\nsource: flatbed\n\(more)\n")
        }
        let job = try station.makeJob("atlas")
        // Dirt is no scratch yet.
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        #expect(try await station.runCycle(job, NewCycle(profile: "fussy", scanner: scanner)).state == .completed)
        #expect(try station.platenctl("glass", "cleaned", "--yes", scanner).status == 0)

        let refused = try station.startCycle(job, NewCycle(profile: "fussy", scanner: scanner))
        #expect(refused.status == 409 && refused.problemCode == "glass-scratched", "\(refused.body)")
        #expect(refused.body.contains("0.5 mm wide at x 205 mm, y 150 mm"), "\(refused.body)")
        for profile in ["careful", "robust", "slides"] {
            let cycle = try await station.runCycle(job, NewCycle(profile: profile, scanner: scanner))
            #expect(cycle.state == .completed, "\(profile): \(String(describing: cycle.problem))")
        }
        // Where nobody names one, one without scratches is taken.
        for profile in ["fussy", "careful"] {
            #expect(try await station.runCycle(job, NewCycle(profile: profile)).scanner == spare, "\(profile)")
        }
        let fit = try station.platenctl("scanners", "fit", "--profile", "careful")
        #expect(fit.text.contains("Its glass is scratched: 0.5 mm wide at x 205 mm, y 150 mm."), "\(fit.text)\(fit.errors)")
        // Somebody scratches that one, too.
        try station.setWorld("spare", conf + "dust = 100 100 0.4 50\n")
        for work in ["check", "cleaned"] { #expect(try station.platenctl("glass", work, "--yes", spare).status == 0) }
        let none = try station.startCycle(job, NewCycle(profile: "fussy"))
        #expect(none.problemCode == "no-scanner-fits" && none.body.contains("scratched"), "\(none.body)")
        let command = try station.platenctl("scan", "--job", "atlas", "--scanner", scanner, "--profile", "fussy")
        #expect(command.status == 4 && command.errors.contains("its glass is scratched"), "\(command.status) \(command.errors)")
    }

    @Test("has its like in a feeder's window: a streak that stays from sheet to sheet is told with its place")
    func window() async throws {
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: 14, "noise = 1\nstreak = 15\nstreak-x = 80\nstreak-width = 0.4\n")], testDriver: false)
        try await station.addProfile(
            "sheets", "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 150\nmode: grey\nquality: {}\n")
        let scanner = try await station.name(of: "feeder")
        let job = try station.makeJob("minutes")
        let cycle = try await station.runToRest(job, NewCycle(profile: "sheets", scanner: scanner, onFault: .end))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        let known = try station.request("GET", "/v1/scanners/\(scanner)/glass?all=true").body
        let alert = try #require(try alerts(station).first, "\(known)")
        #expect(alert.problem.sentence.contains("a streak at x"), "\(alert.problem.sentence)")
        let report = try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass")
        #expect(report.spots.count == 1 && report.images == 14, "\(report)")
    }

    @Test("is not looked at where something lies on it or the lid is open, and nothing is believed of such a look")
    func wrongBed() async throws {
        let station = try await StationUnderTest(world: ["flatbed": world(3)], testDriver: false)
        let scanner = try station.flatbed
        let full = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(full.status != 0 && full.errors.contains("is not empty"), "\(full.text)\(full.errors)")
        try put(station, "class = flatbed\npage = none\n")
        try station.touch("flatbed", "lid-open")
        let open = try station.platenctl("glass", "check", "--yes", scanner)
        #expect(open.status != 0 && open.errors.contains("Close the lid"), "\(open.errors)")
        station.remove("flatbed", "lid-open")
        // Somebody who goes away in the middle of the steps has done nothing.
        let left = try Shell.run("sh", ["-c", "\(Binaries.folder)/platenctl glass check \(scanner) </dev/null"], environment: station.environment)
        #expect(left.status != 0)
        let records = try station.get(Page<MaintenanceRecord>.self, "/v1/scanners/\(scanner)/maintenance").items
        #expect(records.map(\.problem?.code) == [.bedDark, .bedNotEmpty])
        // What lay there is nobody's business who may look at scanners only.
        for record in records { #expect(try station.request("GET", "/v1/maintenance/\(record.id)/picture").status == 404) }
        #expect(try station.get(FigureHistory.self, "/v1/scanners/\(scanner)/figures/lamp").points.isEmpty)
        #expect(try station.get(GlassReport.self, "/v1/scanners/\(scanner)/glass").spots.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/pictures").filter { $0.hasSuffix(".tif") } == [])
        // Ready for others.
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
    }
}
