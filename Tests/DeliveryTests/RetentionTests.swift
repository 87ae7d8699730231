import Foundation
import PlatenModel
import Testing

@testable import Delivery

@Suite("What the station need not keep")
struct RetentionTests {
    private static let day = 86_400.0
    /// 2027-03-01, noon.
    private static let start = Date(timeIntervalSince1970: 1_803_902_400)

    private func rules(station: RetentionPeriod = .days(30), _ periods: [String: RetentionPeriod] = [:]) -> RetentionRules {
        var configuration = StationConfiguration()
        configuration.retention = station
        configuration.destinations = periods.map { DestinationConfiguration(name: $0.key, place: .folder(path: "/a"), retention: $0.value) }
        return RetentionRules(configuration)
    }

    private func job(
        _ name: String = "box-7", state: JobState = .delivered, holds: [String] = [], deliveries: [RecordedDelivery]? = nil, recorded: [Date] = []
    ) -> DeliveredJob {
        DeliveredJob(
            job: Identifier(rawValue: "id-\(name)"), name: name, state: state, folder: "/masters/\(name)", bytes: 1000, holds: holds,
            deliveries: deliveries ?? [RecordedDelivery(destination: "archive", delivered: Self.start, verified: Self.start)],
            recordedTimes: recorded)
    }

    private func later(_ days: Double) -> Date { Self.start.addingTimeInterval(days * Self.day) }

    @Test("begins with the day on which the last copy was verified and its time is over")
    func over() {
        #expect(rules().decide(job(), now: later(30)).isRemovable)
        let kept = rules().decide(job(), now: later(30) - 1)
        #expect(!kept.isRemovable)
        #expect(kept.sentences == ["It is kept until 2027-03-31, for its copy at archive."])
        #expect(kept.removableFrom == later(30))
        #expect(
            rules().decide(job(), now: later(31)).sentences == [
                "Its copy at archive was verified, and the time to keep it here ended on 2027-03-31."
            ])
    }

    struct Obstacle: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let job: @Sendable (RetentionTests) -> DeliveredJob

        init(_ sentence: String, _ job: @escaping @Sendable (RetentionTests) -> DeliveredJob) {
            testDescription = sentence
            self.job = job
        }
    }

    static let obstacles: [Obstacle] = [
        Obstacle("It is held: the reader asked for it.") { $0.job(holds: ["the reader asked for it"]) },
        Obstacle("It is not delivered as a whole: it is checking.") { $0.job(state: .checking) },
        Obstacle("It is on hold.") { $0.job(state: .onHold) },
        Obstacle("It was not delivered anywhere.") { $0.job(deliveries: []) },
        Obstacle("Its copy at second is not verified.") {
            $0.job(deliveries: [
                RecordedDelivery(destination: "archive", delivered: start, verified: start),
                RecordedDelivery(destination: "second", delivered: start, verified: nil),
            ])
        },
        Obstacle("What is delivered to vault is kept here for ever.") {
            $0.job(deliveries: [RecordedDelivery(destination: "vault", delivered: start, verified: start)])
        },
    ]

    @Test("has nothing of a job for which one sentence says why not", arguments: obstacles)
    func obstacle(_ obstacle: Obstacle) {
        let decision = rules(["vault": .forever]).decide(obstacle.job(self), now: later(10_000))
        #expect(!decision.isRemovable && decision.removableFrom == nil)
        #expect(decision.sentences == [obstacle.testDescription])
    }

    @Test("tells every reason, not only the first")
    func allReasons() {
        let decision = rules().decide(job(state: .scanning, holds: ["a", "b"], deliveries: []), now: later(1))
        #expect(decision.sentences.count == 4)
    }

    @Test("goes by the longest time of all its destinations, and by the station's where a destination is no longer configured")
    func longest() {
        let two = job(deliveries: [
            RecordedDelivery(destination: "short", delivered: Self.start, verified: Self.start),
            RecordedDelivery(destination: "gone", delivered: Self.start, verified: Self.start),
        ])
        let rules = rules(station: .days(60), ["short": .days(10)])
        #expect(rules.decide(two, now: later(59)).sentences == ["It is kept until 2027-04-30, for its copy at gone."])
        #expect(rules.decide(two, now: later(60)).isRemovable)
    }

    @Test("is never more because a clock was wrong: the latest time that is recorded counts, and a time before it frees nothing")
    func clocks() {
        let wrong = [RecordedDelivery(destination: "archive", delivered: Self.start, verified: Date(timeIntervalSince1970: 0))]
        #expect(!rules().decide(job(deliveries: wrong), now: later(29)).isRemovable)
        let dead = [RecordedDelivery(destination: "archive", delivered: Date(timeIntervalSince1970: 0), verified: Date(timeIntervalSince1970: 5))]
        #expect(!rules().decide(job(deliveries: dead, recorded: [later(-3), Self.start]), now: later(29)).isRemovable)
        #expect(rules().decide(job(deliveries: dead, recorded: [later(-3), Self.start]), now: later(30)).isRemovable)
        #expect(!rules().decide(job(), now: later(-500)).isRemovable)
        #expect(!rules().decide(job(), now: Date(timeIntervalSince1970: 0)).isRemovable)
        // Verified anew later: the time begins anew.
        let anew = [RecordedDelivery(destination: "archive", delivered: Self.start, verified: later(20))]
        #expect(!rules().decide(job(deliveries: anew), now: later(40)).isRemovable)
    }

    @Test("is removed only as it was shown: another job, size, folder or reason has another token")
    func plan() throws {
        let decisions = rules().decide([job("b"), job("a"), job("c", holds: ["x"])], now: later(30))
        let shown = RemovalPlan(decisions)
        #expect(shown.items.map(\.name) == ["a", "b"] && shown.bytes == 2000)
        #expect(RemovalPlan(decisions.reversed()).token == shown.token)
        #expect(try RemovalPlan(decisions).confirmed(by: shown.token) == shown.items)
        let changes: [(inout DeliveredJob) -> Void] = [
            { $0.name = "ab" }, { $0.bytes = 1001 }, { $0.folder = "/masters/other" }, { $0.job = Identifier(rawValue: "id-z") },
            { $0.deliveries[0].verified = Self.start + Self.day }, { $0.holds = ["y"] },
        ]
        for change in changes {
            var other = job("a")
            change(&other)
            let plan = RemovalPlan(rules().decide([job("b"), other], now: later(31)))
            let problem = #expect(throws: Problem.self) { try plan.confirmed(by: shown.token) }
            #expect(problem?.code == .removalNotConfirmed)
        }
        #expect(RemovalPlan(rules().decide([job("b"), job("a")], now: later(31))).token == shown.token)
        let nothing = RemovalPlan([])
        #expect(throws: Problem.self) { try nothing.confirmed(by: nothing.token) }
    }
}
