import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Notes that a job is being delivered.
    ///
    /// - Parameter package: nil: it is still to be made.
    /// - Throws: `job-unknown`; `delivery-running` where the job is being delivered there already.
    public func beginDelivery(
        of identifier: Identifier<Job>, _ package: JobPackage?, to destination: String, by user: String, now: Date = Date()
    ) async throws(Problem) -> JobDelivery {
        try await write { database in
            let (job, number) = try JobRow.fetch(identifier, in: database)
            let condition: SQL = "delivery.job = \(number) AND delivery.destination = \(destination) AND delivery.state = 'running'"
            guard try DeliveryRow.all(condition, in: database).isEmpty else {
                throw Problem(.deliveryRunning, ["job": job.name, "destination": destination])
            }
            let delivery = JobDelivery(
                id: .make(), job: job.id, jobName: job.name, destination: destination, package: package?.name, created: now.asKept,
                createdBy: user)
            try DeliveryRow.insert(delivery, job: number, package: package?.id, into: database)
            try AuditRow.insert(
                .deliveryBegun, by: user, subject: job.id.rawValue, detail: "\(delivery.id.rawValue), to \(destination)", at: now,
                into: database)
            return delivery
        }
    }

    /// Notes which package is delivered, once it is made.
    public func attach(_ package: JobPackage, to delivery: JobDelivery) async throws(Problem) {
        try await write { database in
            try database.execute(
                literal: """
                    UPDATE delivery SET package = (SELECT number FROM package WHERE id = \(package.id.rawValue))
                    WHERE id = \(delivery.id.rawValue)
                    """)
        }
    }

    /// Notes that a package is at its destination as it was sent. A job that is complete, and is in the package as it is now, counts as
    /// delivered from then on.
    public func completeDelivery(
        _ begun: JobDelivery, _ delivered: DeliveredPackage, now: Date = Date()
    ) async throws(Problem) -> (delivery: JobDelivery, events: [Event]) {
        try await write { database in
            var delivery = begun
            delivery.state = .verified
            (delivery.ended, delivery.attempts, delivery.report) = (now.asKept, delivered.attempts, delivered.report)
            (delivery.progress, delivery.packaging) = (nil, nil)
            let package = "The package \(delivered.folder) of the job \(delivery.jobName)"
            let sentence = "\(package) is at \(delivery.destination) and was read back from there."
            var events = [
                try EventRow.insert(Event(time: now, kind: .deliveryVerified, job: delivery.job, sentence: sentence), into: database)
            ]
            try AuditRow.insert(
                .deliveryVerified, by: delivery.createdBy, subject: delivery.job.rawValue,
                detail: "\(delivery.id.rawValue), at \(delivery.destination)", at: now, into: database)
            let (remark, move) = try Self.moveToDelivered(delivery, now, in: database)
            delivery.remark = remark
            if let move { events.append(move) }
            try DeliveryRow.end(delivery, in: database)
            return (delivery, events)
        }
    }

    /// Notes that a delivery did not come to its end: `delivery-cancelled` and `package-cancelled` are cancellations, all else is a failure.
    public func failDelivery(
        _ begun: JobDelivery, _ problem: Problem, attempts: Int, now: Date = Date()
    ) async throws(Problem) -> (delivery: JobDelivery, event: Event) {
        try await write { database in
            var delivery = begun
            delivery.attempts = attempts
            return try Self.fail(delivery, problem, now, in: database)
        }
    }

    /// Notes of all deliveries that were under way when the station went down that they failed.
    public func failUnfinishedDeliveries(now: Date = Date()) async throws(Problem) -> [(delivery: JobDelivery, event: Event)] {
        try await write { database in
            try DeliveryRow.all("delivery.state = 'running'", in: database).map { delivery in
                try Self.fail(delivery, Problem(.deliveryInterrupted, ["destination": delivery.destination]), now, in: database)
            }
        }
    }

    /// The deliveries of a job, the newest first.
    public func deliveries(of job: Job) async throws(Problem) -> [JobDelivery] {
        try await read { database in
            try DeliveryRow.all("delivery.job = \(try JobRow.number(of: job.id, in: database))", in: database)
        }
    }

    /// - Throws: `delivery-unknown`.
    public func delivery(_ identifier: String, of job: Job) async throws(Problem) -> JobDelivery {
        try await read { database in
            guard let delivery = try DeliveryRow.all("job.id = \(job.id.rawValue) AND delivery.id = \(identifier)", in: database).first else {
                throw Problem(.deliveryUnknown, ["job": job.name, "delivery": identifier])
            }
            return delivery
        }
    }

    /// What the delivery means for its job, and the event where the job was moved.
    private static func moveToDelivered(
        _ delivery: JobDelivery, _ now: Date, in database: Database
    ) throws -> (remark: String, event: Event?) {
        let (job, number) = try JobRow.fetch(delivery.job, in: database)
        let revision = try revision(ofJob: number, in: database)
        let packaged = try SQLRequest<Int64>(
            "SELECT package.revision FROM delivery JOIN package ON package.number = delivery.package WHERE delivery.id = \(delivery.id.rawValue)"
        ).fetchOne(database)
        guard job.state == .complete else {
            if job.state == .delivered { return ("The job is delivered.", nil) }
            return ("The job stays \(job.state.rawValue): only one that is complete becomes delivered by itself.", nil)
        }
        guard packaged == revision else { return ("The job stays \(job.state.rawValue): it has changed since the package was made.", nil) }
        let (_, event) = try move(
            job, number, to: .delivered, place: nil, remark: "to \(delivery.destination)", by: delivery.createdBy, now, in: database)
        // The move is the consequence of the delivery: the package holds the job all the same, for other destinations.
        try database.execute(
            literal: """
                UPDATE package SET revision = (SELECT revision FROM job WHERE number = \(number))
                WHERE job = \(number) AND revision = \(revision) AND state = 'complete'
                """)
        return ("The job is delivered.", event)
    }

    private static func fail(_ begun: JobDelivery, _ problem: Problem, _ now: Date, in database: Database) throws -> (JobDelivery, Event) {
        var delivery = begun
        delivery.state = [.deliveryCancelled, .packageCancelled].contains(problem.code) ? .cancelled : .failed
        (delivery.problem, delivery.ended) = (problem, now.asKept)
        (delivery.progress, delivery.packaging) = (nil, nil)
        try DeliveryRow.end(delivery, in: database)
        try AuditRow.insert(
            .deliveryFailed, by: delivery.createdBy, subject: delivery.job.rawValue,
            detail: "\(delivery.id.rawValue), \(problem.code.rawValue)", at: now, into: database)
        let sentence = "The job \(delivery.jobName) was not delivered to \(delivery.destination). \(problem.sentence)"
        let event = Event(time: now, kind: .deliveryFailed, job: delivery.job, problem: problem, sentence: sentence)
        return (delivery, try EventRow.insert(event, into: database))
    }
}
