import ArgumentParser
import PlatenClient
import PlatenModel

struct JobDeliverCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver", abstract: "Bring a package of a job to a destination and read it back from there.",
        discussion: """
            A package is made first where there is none of the job as it is now. The same command goes on with a delivery that failed. It goes on \
            when this command ends; --cancel ends it.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .customLong("to"), help: "A destination of the configuration; see: platenctl destinations")
    var destination: String
    @Option(help: ArgumentHelp("One of the job's packages.", valueName: "name"))
    var package: String?
    @Flag(help: "Do not wait for it.")
    var noWait = false
    @Flag(help: "End the delivery of the job to this destination.")
    var cancel = false
    @Argument(help: "Name or identifier of the job.")
    var job: String

    func run(with client: StationClient) async throws {
        if cancel {
            let deliveries = try await client.deliveries(ofJob: job).items
            guard let running = deliveries.first(where: { !$0.state.isEnded && $0.destination == destination }) else {
                throw Problem(.workEnded, ["what": "The delivery to \(destination)"])
            }
            return try DeliveryReport(payload: try await client.cancelDelivery(running.id, ofJob: job)).emit(as: output.format)
        }
        var delivery = try await client.deliver(job: job, NewDelivery(destination: destination, package: package))
        if !noWait {
            let progress = WorkProgress()
            while !delivery.state.isEnded {
                progress.show(delivery.progress.map(WorkProgress.line) ?? delivery.packaging.map(WorkProgress.line))
                try await Task.sleep(for: WorkProgress.interval)
                delivery = try await client.delivery(delivery.id, ofJob: job)
            }
            progress.clear()
        }
        try DeliveryReport(payload: delivery).emit(as: output.format)
        if let problem = delivery.problem { throw problem }
    }
}
