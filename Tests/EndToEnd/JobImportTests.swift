import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A table of jobs", .mayBlock)
struct JobImportTests {
    /// Sends a table as it is.
    private func send(
        _ table: [UInt8], to station: StationUnderTest, partial: Bool = false, headers: [String] = [], as user: [String] = []
    ) throws -> SocketAnswer {
        let file = station.scratch.path("table.csv")
        try Data(table).write(to: URL(fileURLWithPath: file))
        chmod(file, 0o644)
        let more = headers.flatMap { ["-H", $0] }
        let command =
            user + ["curl", "-sS", "-i", "--unix-socket", station.socketPath, "-X", "POST", "-H", "Content-Type: text/csv", "-H", "Expect:"] + more
            + ["--data-binary", "@\(file)", "http://platend/v1/jobs/import\(partial ? "?partial=true" : "")"]
        return SocketAnswer(try Shell.run(command[0], Array(command.dropFirst())))
    }

    private func send(_ table: String, to station: StationUnderTest, partial: Bool = false) throws -> JobImportReport {
        try send(Array(table.utf8), to: station, partial: partial).decode(JobImportReport.self)
    }

    private func names(_ station: StationUnderTest) throws -> [String] {
        try station.get(Page<Job>.self, "/v1/jobs?limit=1000").items.map(\.name).sorted()
    }

    @Test("becomes jobs, each with what its line says, its event and its place in the history")
    func good() async throws {
        let station = try await StationUnderTest(testDriver: false)
        let table =
            "\u{FEFF}Naam;Titel;cote;expected;unit;due;slip;plaats\r\nKB-1;\"Brieven; deel 1\";Ms. II 1;120;sheets;2027-03-31;S-1;B 12\r\n;Zonder naam;;;;;;\r\n"
        let report = try send(table, to: station)
        #expect(report.errors.isEmpty && report.errorCount == 0 && report.notes.isEmpty)
        #expect(report.created.count == 2 && report.created.first == "KB-1")
        let job = try station.get(Job.self, "/v1/jobs/KB-1")
        #expect(job.title == "Brieven; deel 1" && job.item.callNumber == "Ms. II 1" && job.place == "B 12" && job.item.slip == "S-1")
        #expect(job.item.expected == ExpectedCount(count: 120, unit: .sheets) && job.item.due == CalendarDay("2027-03-31"))
        let dated = try #require(report.created.last)
        #expect(try station.get(Job.self, "/v1/jobs/\(dated)").title == "Zonder naam")
        #expect(try station.events().filter { $0.kind == .jobCreated }.map(\.sentence).count == 2)
        let history = try station.get(Page<JobHistoryEntry>.self, "/v1/jobs/KB-1/history").items
        #expect(history.map(\.action) == ["job.created", "job.moved"] && history.last?.move?.place == "B 12")
    }

    @Test("in Latin-1 keeps its accents, and says how it was read")
    func latin1() async throws {
        let station = try await StationUnderTest(testDriver: false)
        let report = try send(Array("name,title\nA-1,Caf".utf8) + [0xE9, 0x0A], to: station).decode(JobImportReport.self)
        #expect(report.created == ["A-1"] && report.notes.count == 1 && report.notes.first?.contains("Windows-1252") == true)
        #expect(try station.get(Job.self, "/v1/jobs/A-1").title == "Café")
    }

    @Test("with anything wrong makes nothing, and tells all of it: wrong fields, doubles, and what other jobs have already")
    func wrong() async throws {
        let station = try await StationUnderTest(testDriver: false)
        #expect(try send("name,slip\nTAKEN,S-9\n", to: station).created == ["TAKEN"])
        let table = "name,title,due,slip\ngood-1,One,,\ntaken,Two,,\ngood-2,Three,soon,S-2\ngood-3,Four,,S-3\ngood-4,Five,,S-3\ngood-5,Six,,S-9\n"
        let report = try send(table, to: station)
        #expect(report.created.isEmpty && report.errorCount == 4)
        #expect(report.errors.map(\.code) == [.nameTaken, .dayInvalid, .slipRepeated, .slipTaken])
        #expect(report.errors.map { [$0.line, $0.column] } == [[3, 1], [4, 3], [6, 4], [7, 4]])
        #expect(report.errors.first?.header == "name" && report.errors.first?.read == "taken")
        #expect(try names(station) == ["TAKEN"])

        let some = try send(table, to: station, partial: true)
        #expect(some.created == ["good-1"] && some.errors.map(\.code) == report.errors.map(\.code))
        #expect(try names(station) == ["TAKEN", "good-1"])
        // The same once more: what was made is taken now.
        #expect(try send(table, to: station, partial: true).created.isEmpty)
    }

    @Test("of two thousand lines is made as a whole, and not again under the same key")
    func long() async throws {
        let station = try await StationUnderTest(testDriver: false)
        let lines = (1...2000).map { "item-\($0),Item \($0),S-\($0)\n" }.joined()
        let table = Array("name,title,slip\n\(lines)".utf8)
        let report = try send(table, to: station, headers: ["Idempotency-Key: lorry"]).decode(JobImportReport.self)
        #expect(report.created.count == 2000 && report.created.last == "item-2000" && report.errorCount == 0)
        #expect(try send(table, to: station, headers: ["Idempotency-Key: lorry"]).decode(JobImportReport.self) == report)
        #expect(try station.get(Job.self, "/v1/jobs/item-1234").item.slip == "S-1234")
        #expect(try station.get(Page<Job>.self, "/v1/jobs?search=item").items.count == 100)
        let again = try send(table, to: station).decode(JobImportReport.self)
        #expect(again.created.isEmpty && again.errorCount == 4000 && again.errors.count == 1000)
        #expect(again.notes == ["3000 more errors are not shown."])
    }

    @Test("larger than a table may be is refused")
    func tooLarge() async throws {
        let station = try await StationUnderTest(testDriver: false)
        let answer = try send([UInt8](repeating: UInt8(ascii: "x"), count: (32 << 20) + 1), to: station)
        #expect(answer.status == 413 && answer.problemCode == "request-too-large")
        #expect(try station.request("POST", "/v1/jobs/import?partial=maybe", body: "name\nA\n").problemCode == "request-malformed")
    }

    @Test("is printed by platenctl with a place for each error, and its exit status tells the outcome")
    func commandLine() async throws {
        let station = try await StationUnderTest(testDriver: false)
        let file = try station.scratch.write("name,title,due\nA-1,One,\nA-2,Two,soon\n", to: "lorry.csv")
        let refused = try station.platenctl("job", "import", file)
        #expect(refused.status == 1 && refused.text.hasPrefix("\(file):3:3: due: “soon” is no day."), "\(refused.text)")
        #expect(refused.text.contains("1 error; nothing was made."))
        let some = try station.platenctl("job", "import", "--partial", file)
        #expect(some.status == 4 && some.text.contains("1 error; 1 job was made."), "\(some.text)")
        let good = try station.scratch.write("name\nB-1\nB-2\n", to: "good.csv")
        let made = try station.platenctl("jobs", "import", good)
        #expect(made.status == 0 && made.text == "2 jobs were made.\n", "\(made.text)")
        #expect(try station.platenctl("job", "import", station.scratch.path("none.csv")).status == 1)
    }

    @Test("may take a restricted job's name from nobody, and does not tell whose slip a line wants", .enabled(if: geteuid() == 0, "needs root"))
    func restricted() async throws {
        let station = try await StationUnderTest(configuration: "access:\n  operator: [\"4242\"]\n  viewer: [\"4241\"]\n", testDriver: false)
        for path in [station.socketPath, station.scratch.path] { chmod(path, path == station.socketPath ? 0o666 : 0o755) }
        chmod(station.scratch.path("run"), 0o755)
        let outsider = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4242"]
        let insider = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4242,4300"]
        let viewer = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4241"]
        #expect(try send("name,slip,restricted-to\nxenon,KRYPTON,4300\n", to: station).created == ["xenon"])

        let answer = try send(Array("name,slip\nopen,KRYPTON\n".utf8), to: station, as: outsider)
        #expect(answer.status == 200 && !answer.body.contains("xenon"))
        #expect(try answer.decode(JobImportReport.self).errors.map(\.code) == [.slipTaken])
        let mixed = try send(Array("name,restricted-to\nopen,\nclosed,4300\n".utf8), to: station, as: outsider)
        #expect(try mixed.decode(JobImportReport.self).created == ["open", "closed"])
        #expect(try station.request("GET", "/v1/jobs/closed", as: outsider).status == 404)
        #expect(try station.request("GET", "/v1/jobs/closed", as: insider).status == 200)
        let history = try station.request("GET", "/v1/jobs/closed/history", as: insider).decode(Page<JobHistoryEntry>.self)
        #expect(history.items.map(\.action) == ["job.created", "job.moved"])
        #expect(try send(Array("name\nno\n".utf8), to: station, as: viewer).status == 403)
    }
}
