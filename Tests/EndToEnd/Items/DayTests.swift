import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite(
    "An operator's day", .mayBlock,
    .enabled(
        if: Tools.zint && PackageTools.bagit && PackageTools.xmllint && PackageTools.rclone && geteuid() == 0,
        "needs root, zint, rclone, bagit.py and the schemas: Tests/Schemas"))
struct DayTests {
    private static let naming = "naming: \"{institution}/{call-number}/{call-number}_{page:4}[_{version}].{extension}\"\n"
    private static let world = [
        "overhead": "class = overhead\nseed = 4\nturns-by-itself = yes\n",
        "feeder": StationUnderTest.feeder(stack: 3, "document = sheet-{sheet}.tif\nblank-backs = yes\n"),
        "plan": "class = large-format\nseed = 5\npage-height = 300\nstack = 1\n",
    ]

    private func station(_ archive: ScratchFolder) async throws -> StationUnderTest {
        let destination = "destinations:\n  archive:\n    kind: folder\n    path: \(archive.path)\n    retention: 30 d\n    attempts: 1\n"
        let station = try await StationUnderTest(
            world: Self.world, configuration: "\(Self.naming)access:\n  operator: [\"4242\"]\n\(destination)", testDriver: false)
        for path in [station.scratch.path, station.scratch.path("run")] { chmod(path, 0o755) }
        chmod(station.socketPath, 0o666)
        var slip = CodeSheet(width: 210, height: 297, resolution: 200)
        slip.print(try ZintSymbol(.code128, "KBR-0815"), x: 105, y: 60)
        try slip.writeTIFF(station.scratch.path("sim/feeder/sheet-0.tif"))
        try await station.addProfile("spread", "title: s\nextends: book\nresolution: 100\n")
        try await station.addProfile(
            "letters", "title: l\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 200\nmode: grey\nslips: jobs\n")
        try await station.addProfile("sheet", "title: s\nextends: plan\nresolution: 100\nmaximum-length: 400 mm\n")
        return station
    }

    /// Runs the CLI; the test ends where it says no.
    @discardableResult
    private func platenctl(_ station: StationUnderTest, _ arguments: String...) throws -> String {
        let result = try station.platenctl(arguments)
        try #require(result.status == 0, "\(arguments): \(result.text)\(result.errors)")
        return result.text
    }

    /// The pages in their order; not those that were taken again.
    private func pages(_ station: StationUnderTest, _ job: String) throws -> [Capture] {
        let all = try station.get(Page<Capture>.self, "/v1/jobs/\(job)/pages").items
        let replaced = Set(all.compactMap(\.supersedes))
        return all.filter { !replaced.contains($0.id) }
    }

    /// Takes pages by a trigger each.
    private func take(_ station: StationUnderTest, _ job: String, from number: String, _ actions: TriggerAction...) async throws {
        let request = NewCycle(
            profile: "spread", scanner: try await station.name(of: "overhead"), trigger: .page, numberFrom: PageDesignation(number))
        let cycle = try await station.runToRest(try station.get(Job.self, "/v1/jobs/\(job)"), request)
        for (index, action) in actions.enumerated() {
            #expect(try station.trigger(cycle, action).status == 202)
            try await station.until("image \(index + 1) is kept") {
                let now = try station.get(Cycle.self, "/v1/cycles/\(cycle.id)")
                return now.capturedCount == index + 1 && now.state == .armed
            }
        }
        try station.order("end", cycle)
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test("goes from the reception of three items to their return, and all of it can be proven")
    func day() async throws {
        let archive = try ScratchFolder("day-archive")
        let station = try await station(archive)
        let describe = ["--institution", "KBR", "--place", "counter 1"]
        let items = [
            ["ledger", "--title", "Quartermaster", "--call-number", "Ms. II 1.234/α", "--expected", "4-pages", "--restrict-to", "4300", "--fragile"],
            ["letters", "--call-number", "Corr. 0815", "--slip", "KBR-0815", "--expected", "2-pages"],
            ["map", "--call-number", "Plan 7", "--document-type", "sheet", "--expected", "1-pages"],
        ]
        for item in items {
            let made = try station.platenctl(["job", "create"] + item + describe)
            try #require(made.status == 0, "\(made.errors)")
            try platenctl(station, "job", "move", item[0], "prepared", "--place", "shelf B 12", "--remark", "pages counted")
        }
        try await scan(station)
        try expectNames(station)
        for item in items.map({ $0[0] }) { try await handBack(station, item, to: archive) }
        try expectDiscretion(station)
        try platenctl(station, "verify", "--all")
        #expect(try station.get(Page<Alert>.self, "/v1/alerts").items.isEmpty)
        // What the catalogue knows is in the sidecars, too.
        let before = try ["ledger", "letters", "map"].map { try pages(station, $0) }
        try await station.stop()
        try FileManager.default.removeItem(atPath: station.scratch.path("state/catalogue.sqlite"))
        try await station.start()
        #expect(try ["ledger", "letters", "map"].map { try pages(station, $0) }.map { $0.map(\.sha256) } == before.map { $0.map(\.sha256) })
    }

    private func scan(_ station: StationUnderTest) async throws {
        // A page is taken again, and one that was missed comes last and is put where it belongs.
        try await take(station, "ledger", from: "1", .nextPage, .nextPage, .rescanLast, .nextPage)
        try await take(station, "ledger", from: "4", .nextPage)
        let taken = try pages(station, "ledger")
        try #require(taken.compactMap { $0.designation?.description } == ["1", "2", "3", "4"])
        try platenctl(station, "job", "order", "ledger", "move", "--first", taken[3].id.rawValue, "--place", "after", "--page", taken[0].id.rawValue)
        try platenctl(station, "job", "order", "ledger", "number", "--from", "1")
        try platenctl(station, "job", "rename", "ledger", "--reason", "page 2 was missed")
        #expect(try pages(station, "ledger").map(\.sha256) == [taken[0], taken[3], taken[1], taken[2]].map(\.sha256))
        // Nobody says which item lies in the feeder: its slip does.
        try platenctl(station, "scan", "--profile", "letters", "--scanner", try await station.name(of: "feeder"))
        try platenctl(station, "job", "order", "letters", "number", "--from", "1")
        try platenctl(station, "job", "rename", "letters", "--reason", "numbered")
        try platenctl(
            station, "scan", "--job", "map", "--profile", "sheet", "--scanner", try await station.name(of: "plan"), "--count", "1", "--number-from",
            "1")
    }

    private func expectNames(_ station: StationUnderTest) throws {
        let expected = [
            "ledger": [
                "KBR/Ms._II_1.234-α/Ms._II_1.234-α_0001.tif", "KBR/Ms._II_1.234-α/Ms._II_1.234-α_0002.tif",
                // Its first version keeps the name without a number of its own.
                "KBR/Ms._II_1.234-α/Ms._II_1.234-α_0003_2.tif", "KBR/Ms._II_1.234-α/Ms._II_1.234-α_0004.tif",
            ],
            "letters": ["KBR/Corr._0815/Corr._0815_n0001.tif", "KBR/Corr._0815/Corr._0815_0001.tif", "KBR/Corr._0815/Corr._0815_0002.tif"],
            "map": ["KBR/Plan_7/Plan_7_0001.tif"],
        ]
        for (job, files) in expected {
            let named = try pages(station, job).map(\.file)
            #expect(named.map { Array($0.utf8) } == files.map { Array($0.utf8) }, "\(job): \(named)")
        }
    }

    /// Completes, packages, delivers and returns an item, and looks at what the archive got.
    private func handBack(_ station: StationUnderTest, _ job: String, to archive: ScratchFolder) async throws {
        try platenctl(station, "job", "check", job)
        for state in ["checking", "complete"] { try platenctl(station, "job", "move", job, state) }
        try platenctl(station, "job", "package", job, "--format", "bagit")
        let delivered = try platenctl(station, "job", "deliver", job, "--to", "archive", "--json")
        let delivery = try PlatenJSON.decoder().decode(JobDelivery.self, from: Data(delivered.utf8))
        let bag = "\(archive.path)/\(try #require(delivery.package))"
        #expect(try PackageTools.complaint(ofBag: bag) == nil)
        #expect(try PackageTools.complaint(ofMETS: "\(bag)/mets.xml", in: station.scratch) == nil)
        let manifest = try String(contentsOfFile: "\(bag)/manifest-sha256.txt", encoding: .utf8)
        for page in try pages(station, job) { #expect(manifest.contains(page.sha256), "\(page.file)") }
        try platenctl(station, "job", "move", job, "returned", "--place", "counter 1", "--remark", "fetched by the owner")
        #expect(try station.get(Job.self, "/v1/jobs/\(job)").state == .returned)
        let history = try platenctl(station, "job", "history", job)
        for word in ["shelf B 12", "pages counted", "delivered", "fetched by the owner"] { #expect(history.contains(word), "\(history)") }
    }

    /// To those who may not know of the ledger there was no ledger.
    private func expectDiscretion(_ station: StationUnderTest) throws {
        let outsider = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4242"]
        for path in ["/v1/jobs", "/v1/captures", "/v1/status", "/v1/alerts"] {
            let body = try station.request("GET", path, as: outsider).body
            for word in ["ledger", "Quartermaster", "Ms. II"] { #expect(!body.contains(word), "\(path)") }
        }
        #expect(try station.request("GET", "/v1/jobs", as: outsider).body.contains("Corr. 0815"))
        for word in ["ledger", "Quartermaster", "Ms. II"] { #expect(!station.journal.contains(word), "\(word)") }
        for page in try pages(station, "ledger") {
            let list = try Shell.run("getfacl", ["-cn", "\(station.mastersFolder)/\(page.file)"])
            #expect(list.text.contains("group::---") && list.text.contains("other::---") && list.text.contains("group:4300:r"), "\(list.text)")
        }
    }
}
