import ArgumentParser
import PlatenClient
import PlatenModel

struct ScanCommand: StationCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Scan pages, show how it goes, and list what was captured.",
        discussion: """
            Without --job a new job of today's date is opened. Ctrl-C cancels the cycle and tells what was kept; a lost terminal does \
            not: the cycle goes on. --json prints the captures as the API returns them.

            With --trigger the cycle waits for a button of the scanner, a pedal, the Enter key, or platenctl trigger.

            Where a page is lost to something that a person can mend, the cycle is paused and keeps its scanner. On a terminal you are told \
            what to do, and Enter resumes. Elsewhere the command ends with status \(ExitStatus.paused.rawValue), and platenctl resume goes \
            on with the page that was lost.
            """)

    @OptionGroup var connection: ConnectionOptions
    @OptionGroup var output: OutputOptions
    @Option(help: ArgumentHelp("Profile of the document type; see: platenctl profiles", valueName: "name"))
    var profile: String
    @Option(help: ArgumentHelp("Scanner (default: the first ready one that suits the profile).", valueName: "name"))
    var scanner: String?
    @Option(help: ArgumentHelp("Job to scan into.", valueName: "name"))
    var job: String?
    @Option(help: ArgumentHelp("Pages to take (default: until the feeder is empty; one page of a flatbed).", valueName: "number"))
    var count: Int?
    @Flag(help: "Wait for a scanner that another cycle holds.")
    var wait = false
    @Option(help: ArgumentHelp("Wait for a trigger to start, or for one for each page (default: begin at once).", valueName: "start|page"))
    var trigger: TriggerMode?
    @Option(help: ArgumentHelp("What to do when a page is lost to a fault (default: pause).", valueName: "pause|end"))
    var onFault: FaultResponse?
    @Option(help: ArgumentHelp("Number of the first page or folio, such as 1 or 1r; the others are counted on.", valueName: "number"))
    var numberFrom: PageDesignation?
    @Flag(help: "Print the identifiers of the captures only, and no progress.")
    var quiet = false

    func validate() throws {
        guard count ?? 1 >= 1 else { throw ValidationError("--count takes a number from 1.") }
    }

    func run(with client: StationClient) async throws {
        let request = NewCycle(
            profile: profile, scanner: scanner, count: count, wait: wait ? true : nil, trigger: trigger, onFault: onFault,
            numberFrom: numberFrom)
        try await ScanRun(client: client, output: output, quiet: quiet).run(request, in: job)
    }

    /// Turns the end of a cycle, or a pause, into the end of the program.
    static func conclude(_ cycle: Cycle) throws {
        let kept = "Kept: \(HumanFormat.count(cycle.capturedCount, "page")) in job \(cycle.jobName)."
        switch cycle.state {
        case .completed:
            return
        case .cancelled:
            Console.current.fail("The scan was cancelled. \(kept)")
            throw ExitCode(.cancelled)
        case .paused:
            let identifier = cycle.id.short
            Console.current.fail(
                "\(cycle.problem?.description ?? "Somebody asked for a pause.") The cycle is paused. \(kept)"
                    + " Go on with: platenctl resume \(identifier), or finish with: platenctl end \(identifier)")
            throw ExitCode(.paused)
        case .failed, .running, .waiting, .armed:
            let problem = cycle.problem ?? Problem(.internalFailure, ["reason": "the cycle ended as \(cycle.state.rawValue) without a reason"])
            Console.current.fail("\(problem) \(kept)")
            throw ExitCode(ExitStatus(problem.code))
        }
    }
}
