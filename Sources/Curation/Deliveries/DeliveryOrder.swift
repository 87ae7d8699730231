import Catalogue
import Delivery
import Logging
import PlatenModel

/// One delivery, from the package to the catalogue's word that it was read back.
struct DeliveryOrder: Sendable {
    let surroundings: CurationSurroundings
    let packages: PackageService
    let settings: DeliverySettings
    let delivery: JobDelivery
    let job: Job
    let destination: DestinationConfiguration

    /// Returns the delivery as it ended.
    ///
    /// - Parameters:
    ///   - package: nil: it is `making`.
    ///   - making: the package that is made for it.
    func run(_ package: JobPackage?, _ making: RunningPackage?, _ entry: RunningDelivery) async -> JobDelivery {
        do throws(Problem) {
            let package = if let package { package } else { try await made(making) }
            entry.taking(package)
            let copy = PackageCopy(package.path, as: package.name, to: destination, settings: settings, logger: logger)
            let delivered = try await copy.run { entry.report($0) }
            // Between its check and now somebody may have changed the manifest with which the copy was compared.
            try await DeliverablePackages(surroundings).check(package)
            let (ended, events) = try await surroundings.catalogue.completeDelivery(entry.current, delivered)
            for event in events { await surroundings.announce(event, job.restrictedTo) }
            return ended
        } catch {
            return await failed(error, attempts: entry.current.attempts)
        }
    }

    func failed(_ problem: Problem, attempts: Int) async -> JobDelivery {
        do throws(Problem) {
            let (ended, event) = try await surroundings.catalogue.failDelivery(delivery, problem, attempts: attempts)
            surroundings.logger.warning(
                "delivery not verified",
                metadata: ["delivery": "\(delivery.id)", "destination": "\(destination.name)", "problem": "\(problem.code.rawValue)"])
            await surroundings.announce(event, job.restrictedTo)
            return ended
        } catch {
            surroundings.logger.error("the end of a delivery could not be recorded", metadata: ["delivery": "\(delivery.id)", "problem": "\(error)"])
            var delivery = delivery
            (delivery.state, delivery.problem) = (.failed, problem)
            return delivery
        }
    }

    private func made(_ making: RunningPackage?) async throws(Problem) -> JobPackage {
        guard let making else { throw Problem(.internalFailure, ["reason": "a delivery has no package"]) }
        let package = await withTaskCancellationHandler {
            await making.result()
        } onCancel: {
            making.task?.cancel()
        }
        if let problem = package.problem { throw problem }
        try await surroundings.catalogue.attach(package, to: delivery)
        return package
    }

    /// What rclone says names files and folders, and those of a restricted job are not for everyone who reads the journal.
    private var logger: Logger {
        job.restrictedTo.isEmpty ? surroundings.logger : Logger(label: "delivery") { _ in SwiftLogNoOpLogHandler() }
    }
}
