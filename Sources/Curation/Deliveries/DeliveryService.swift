import Catalogue
import Delivery
import Logging
import PlatenModel

/// Brings packages to destinations: one at a time for each job and destination. A delivery goes on when its client goes.
public actor DeliveryService {
    let surroundings: CurationSurroundings
    let packages: PackageService
    let settings: DeliverySettings
    private var running: [Identifier<JobDelivery>: RunningDelivery] = [:]
    private var isStopping = false

    public init(_ surroundings: CurationSurroundings, packages: PackageService, settings: DeliverySettings) {
        self.surroundings = surroundings
        self.packages = packages
        self.settings = settings
    }

    /// Notes what the last end of the station interrupted. To be called at the start.
    public func recover() async throws(Problem) {
        for (delivery, event) in try await surroundings.catalogue.failUnfinishedDeliveries() {
            surroundings.logger.warning(
                "delivery interrupted by the end of platend", metadata: ["delivery": "\(delivery.id)", "destination": "\(delivery.destination)"])
            await surroundings.announce(event, [])
        }
    }

    /// Begins a delivery. Returns once the catalogue has it; its end is an event. What an earlier one brought is gone on with.
    ///
    /// - Throws: `destination-unknown`; `package-unknown`, `package-unfinished`, `package-invalid` where the package that was named cannot be
    ///   had; `delivery-running`; what stands in the way of a package where one has to be made.
    public func start(_ request: NewDelivery, of job: Job, by user: String) async throws(Problem) -> JobDelivery {
        if isStopping { throw Problem(.stationStopping) }
        let destination = try surroundings.configuration().destination(named: request.destination)
        let package = try await DeliverablePackages(surroundings).package(request.package, of: job)
        let delivery = try await surroundings.catalogue.beginDelivery(of: job.id, package, to: destination.name, by: user)
        let entry = RunningDelivery(delivery)
        running[delivery.id] = entry
        let order = DeliveryOrder(
            surroundings: surroundings, packages: packages, settings: settings, delivery: delivery, job: job, destination: destination)
        do throws(Problem) {
            // What stands in the way of a package is told at once.
            if package == nil { entry.making(try await packages.begin(NewPackage(), of: job, by: user)) }
        } catch {
            running[delivery.id] = nil
            _ = await order.failed(error, attempts: 0)
            throw error
        }
        let making = entry.package
        entry.task = Task {
            let ended = await order.run(package, making, entry)
            running[delivery.id] = nil
            return ended
        }
        if isStopping { entry.task?.cancel() }
        return entry.current
    }

    /// The delivery with its progress, where it is under way.
    public func current(_ delivery: JobDelivery) -> JobDelivery {
        delivery.state.isEnded ? delivery : running[delivery.id]?.current ?? delivery
    }

    /// Ends a delivery; what is at the destination so far stays there, hidden, for the next one to go on with. Returns when it has ended.
    ///
    /// - Throws: `work-ended`.
    public func cancel(_ delivery: JobDelivery, by user: String) async throws(Problem) -> JobDelivery {
        guard let task = running[delivery.id]?.task else {
            throw Problem(.workEnded, ["what": "The delivery to \(delivery.destination)"])
        }
        try await surroundings.catalogue.audit(
            user: user, action: "delivery.cancel", subject: delivery.job.rawValue, detail: delivery.id.rawValue)
        task.cancel()
        return await task.value
    }

    /// Ends all of them. None begins after.
    public func shutdown() async {
        isStopping = true
        for entry in running.values { entry.task?.cancel() }
        for entry in running.values { _ = await entry.task?.value }
    }
}
