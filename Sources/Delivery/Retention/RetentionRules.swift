import FoundationEssentials
import PlatenModel

/// What of delivered jobs may be removed from the station. Nothing is removed here.
///
/// A job's files may go when its work is done, nobody holds it, every delivery of it is verified, and the longest of the periods of its
/// destinations has passed. A period begins with the latest time that is recorded of the delivery and of its job, so that a clock that
/// was wrong then, or jumps back now, keeps files longer and never shorter.
public struct RetentionRules: Sendable {
    private static let secondsPerDay = 86_400.0

    private let station: RetentionPeriod
    private let destinations: [String: RetentionPeriod]

    public init(_ configuration: StationConfiguration) {
        station = configuration.retention
        destinations = Dictionary(
            configuration.destinations.compactMap { destination in destination.retention.map { (destination.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter now: the machine's time.
    public func decide(_ jobs: [DeliveredJob], now: Date) -> [RetentionDecision] {
        jobs.map { decide($0, now: now) }
    }

    public func decide(_ job: DeliveredJob, now: Date) -> RetentionDecision {
        var obstacles = job.holds.map { "It is held: \($0)." }
        if let obstacle = obstacle(of: job.state) { obstacles.append(obstacle) }
        if job.deliveries.isEmpty { obstacles.append("It was not delivered anywhere.") }
        for delivery in job.deliveries where delivery.verified == nil {
            obstacles.append("Its copy at \(delivery.destination) is not verified.")
        }
        let verified = job.deliveries.filter { $0.verified != nil }
        for delivery in verified where period(of: delivery) == .forever {
            obstacles.append("What is delivered to \(delivery.destination) is kept here for ever.")
        }
        guard obstacles.isEmpty else { return RetentionDecision(job: job, isRemovable: false, sentences: obstacles) }
        let ends = verified.compactMap { delivery in end(of: delivery, job: job).map { (delivery, $0) } }
        let last = ends.map(\.1).max()
        let running = ends.filter { $0.1 > now }
        if !running.isEmpty {
            let sentences = running.map { "It is kept until \(Self.day($0.1)), for its copy at \($0.0.destination)." }
            return RetentionDecision(job: job, isRemovable: false, sentences: sentences, removableFrom: last)
        }
        let sentences = ends.map { "Its copy at \($0.0.destination) was verified, and the time to keep it here ended on \(Self.day($0.1))." }
        return RetentionDecision(job: job, isRemovable: true, sentences: sentences, removableFrom: last)
    }

    private func obstacle(of state: JobState) -> String? {
        switch state {
        case .delivered, .returned: nil
        case .onHold: "It is on hold."
        case .received, .prepared, .scanning, .checking, .complete: "It is not delivered as a whole: it is \(state.rawValue)."
        }
    }

    private func period(of delivery: RecordedDelivery) -> RetentionPeriod {
        destinations[delivery.destination] ?? station
    }

    /// Nil: never.
    private func end(of delivery: RecordedDelivery, job: DeliveredJob) -> Date? {
        guard let verified = delivery.verified, case .days(let days) = period(of: delivery) else { return nil }
        let start = ([delivery.delivered, verified] + job.recordedTimes).max() ?? verified
        return start.addingTimeInterval(Double(days) * Self.secondsPerDay)
    }

    /// In UTC, as the catalogue's times are.
    private static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
}
