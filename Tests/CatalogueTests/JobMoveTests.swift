import Catalogue
import Foundation
import PlatenModel
import Testing

@Suite("Items on their way")
struct JobMoveTests {
    private func move(_ station: Station, _ job: Job, _ to: JobState, _ remark: String? = nil, place: String? = nil) async throws -> Job {
        try await station.catalogue.moveJob(job.id, NewJobMove(to: to, place: place, remark: remark), by: "bert", now: Station.noon).job
    }

    @Test("An item goes from reception to return, and each move tells who, when, where and why")
    func wholeWay() async throws {
        let station = try Station()
        let request = NewJob(name: "atlas", item: JobItem(callNumber: "Ms. II 1.234/α"), place: "reception")
        var job = try await station.catalogue.createJob(request, by: .anna, now: Station.noon).job
        for state in [JobState.prepared, .scanning, .checking, .complete, .delivered] { job = try await move(station, job, state) }
        job = try await move(station, job, .returned, "fetched by the owner", place: "gone")
        #expect(job.state == .returned && job.place == "gone")
        #expect(try await station.catalogue.job("atlas", for: .anna) == job)
        let moves = try await station.catalogue.moves(of: job.id)
        #expect(moves.map(\.to) == [.received, .prepared, .scanning, .checking, .complete, .delivered, .returned])
        #expect(moves.first == JobMove(from: nil, to: .received, time: Station.noon, user: "anna", place: "reception"))
        #expect(
            moves.last
                == JobMove(from: .delivered, to: .returned, time: Station.noon, user: "bert", place: "gone", remark: "fetched by the owner"))
        let history = try await station.catalogue.history(of: job.id)
        #expect(history.first?.action == "job.created" && history.count == 8)
        #expect(history.last?.detail == "delivered to returned, at gone (fetched by the owner)")
        #expect(history.last?.move == moves.last)
    }

    @Test("A move that makes no sense is refused with those that do, and leaves nothing behind")
    func nonsense() async throws {
        let station = try Station()
        let job = try await station.job("atlas")
        let before = try await station.count("event")
        let problem = await expectProblem(.jobMoveRefused) { _ = try await move(station, job, .delivered) }
        #expect(problem?.sentence == "The job atlas cannot go from received to delivered.")
        #expect(problem?.next == "From received it can go to: prepared, scanning, returned, on-hold.")
        await expectProblem(.jobMoveRefused) { _ = try await move(station, job, .received) }
        await expectProblem(.jobMoveUnexplained) { _ = try await move(station, job, .onHold) }
        await expectProblem(.jobUnknown) {
            _ = try await station.catalogue.moveJob(.make(), NewJobMove(to: .prepared), by: "bert")
        }
        await expectProblem(.requestMalformed) { _ = try await move(station, job, .prepared, "two\nlines") }
        #expect(try await station.count("event") == before)
        #expect(try await station.count("jobMove") == 1)
    }

    @Test("An item on hold goes back to where it was, or to its owner, and nowhere else")
    func hold() async throws {
        let station = try Station()
        var job = try await move(station, try await station.job("atlas"), .prepared)
        job = try await move(station, job, .onHold, "mould")
        #expect(job.heldFrom == .prepared)
        await expectProblem(.jobMoveRefused) { _ = try await move(station, job, .scanning) }
        job = try await move(station, job, .prepared)
        #expect(job.state == .prepared && job.heldFrom == nil)
    }

    @Test("The first cycle is what makes an item scanned, and none begins for one that is set aside")
    func cycles() async throws {
        let station = try Station()
        let job = try await station.job("atlas")
        let cycle = try await station.cycle(in: job)
        #expect(try await station.catalogue.job("atlas", for: .anna).state == .scanning)
        await expectProblem(.jobInUse) { _ = try await move(station, job, .onHold, "mould") }
        _ = try await station.catalogue.endCycle(cycle.id, state: .completed, by: "anna")
        _ = try await move(station, job, .onHold, "mould")
        let problem = await expectProblem(.jobNotOpen) { try await station.cycle(in: job) }
        #expect(problem?.next == "Move it first: platenctl job move atlas scanning")
        #expect(try await station.count("cycle") == 1)
    }

    @Test("A slip belongs to one item in the house, and is free again when that is back with its owner")
    func slips() async throws {
        let station = try Station()
        let item = JobItem(slip: "KBR-0017")
        let first = try await station.catalogue.createJob(NewJob(name: "first", item: item), by: .anna).job
        let problem = await expectProblem(.slipTaken) {
            _ = try await station.catalogue.createJob(NewJob(name: "second", item: item), by: .anna)
        }
        #expect(problem?.sentence == "The slip KBR-0017 belongs to the job first.")
        #expect(try await station.count("job") == 1)
        let hidden = NewJob(name: "hidden", restrictedTo: ["archive"], item: JobItem(slip: "KBR-0018"))
        _ = try await station.catalogue.createJob(hidden, by: .root)
        let discreet = await expectProblem(.slipTaken) {
            _ = try await station.catalogue.createJob(NewJob(name: "third", item: JobItem(slip: "KBR-0018")), by: .anna)
        }
        #expect(discreet?.sentence == "The slip KBR-0018 belongs to another item.")
        let second = try await station.job("second")
        var change = JobItemChange()
        change.slip = .set("KBR-0017")
        await expectProblem(.slipTaken) { _ = try await station.catalogue.changeJob(second.id, JobChange(item: change), by: "anna") }
        _ = try await move(station, first, .returned, "not wanted")
        #expect(try await station.catalogue.changeJob(second.id, JobChange(item: change), by: "anna").job.item.slip == "KBR-0017")
        await expectProblem(.slipTaken) { _ = try await move(station, first, .received, "again") }
    }

    @Test("Corrections are kept with what they replaced, nulls take away, and what changes nothing leaves no trace")
    func corrections() async throws {
        let station = try Station()
        let item = JobItem(callNumber: "Ms 1", isFragile: true, expected: ExpectedCount(count: 12, unit: .sheets))
        let job = try await station.catalogue.createJob(NewJob(name: "atlas", title: "Maps", item: item), by: .anna).job
        var change = JobItemChange()
        change.callNumber = .set("Ms 2")
        change.expected = .remove
        let (changed, event) = try await station.catalogue.changeJob(job.id, JobChange(item: change), by: "bert")
        #expect(changed.item == JobItem(callNumber: "Ms 2", isFragile: true) && changed.title == "Maps")
        #expect(event?.kind == .jobChanged)
        let last = try #require(try await station.catalogue.history(of: job.id).last)
        #expect(last.detail == "callNumber: Ms 1 became Ms 2; expected: 12 sheets became nothing")
        #expect(try await station.catalogue.changeJob(job.id, JobChange(title: "Maps", item: change), by: "bert").event == nil)
        #expect(try await station.catalogue.history(of: job.id).last == last)
        for (name, bad) in [("angle", JobItem(maximumOpeningAngle: 361)), ("count", JobItem(expected: ExpectedCount(count: 0, unit: .pages)))] {
            await expectProblem(.requestMalformed) {
                _ = try await station.catalogue.createJob(NewJob(name: name, item: bad), by: .anna)
            }
        }
    }

    @Test(
        "Jobs are found by the beginnings of their words, without case and accents, and only by those who may see them",
        arguments: ["atlas", "GEO", "ms 1.234", "kbr", "géo atl", "\"geo", "0017"])
    func search(_ words: String) async throws {
        let station = try Station()
        let item = JobItem(callNumber: "Ms. II 1.234/α", institution: "KBR", slip: "X-0017")
        _ = try await station.catalogue.createJob(
            NewJob(name: "atlas", title: "Cartes géographiques", restrictedTo: ["archive"], item: item), by: .anna)
        try await station.job("other")
        func names(_ words: String, _ caller: Caller) async throws -> [String] {
            try await station.catalogue.jobs(JobFilter(words: words), for: caller, cursor: nil, limit: 9).items.map(\.name)
        }
        #expect(try await names(words, .root) == ["atlas"])
        #expect(try await names(words, .loner).isEmpty)
        #expect(try await names("graphiques", .root).isEmpty)
        #expect(try await names("\" * ( AND", .root).isEmpty)
    }

    @Test("Lists of jobs show the states and days that are asked for, page by page")
    func filters() async throws {
        let station = try Station()
        for number in 1...5 {
            let due = CalendarDay(year: 2027, month: 1, day: number)
            let job = try await station.catalogue.createJob(NewJob(name: "box-\(number)", item: JobItem(due: due)), by: .anna).job
            if number > 2 { _ = try await move(station, job, .prepared) }
        }
        let filter = JobFilter(states: [.prepared], dueBy: CalendarDay("2027-01-04"))
        let first = try await station.catalogue.jobs(filter, for: .anna, cursor: nil, limit: 1)
        let second = try await station.catalogue.jobs(filter, for: .anna, cursor: first.next, limit: 1)
        #expect((first.items + second.items).map(\.name) == ["box-4", "box-3"] && second.next == nil)
    }
}
