import Foundation
import PlatenClient
import PlatenModel

/// A cycle from its request to the list of what was captured, as a command shows it.
struct ScanRun {
    let client: StationClient
    let output: OutputOptions
    /// Identifiers only, and no progress.
    let quiet: Bool

    /// - Parameter job: name or identifier; nil: a new one of today's date.
    /// - Throws: an exit code where the cycle did not complete, after it was told why.
    func run(_ request: NewCycle, in job: String?) async throws {
        let console = Console.current
        let isAttended = !quiet && console.errorIsTerminal && console.inputIsTerminal
        let session = ScanSession(client: client, display: display, keys: isAttended ? console.keys : nil)
        let job = try await session.job(named: job, for: request)
        // From here on Ctrl-C is the cycle's.
        let interruptions = Interruptions()
        let outcome: ScanOutcome
        do {
            outcome = try await session.run(request, in: job, key: UUID().uuidString, presses: interruptions.presses)
        } catch {
            session.display.finish()
            throw error
        }
        session.display.finish()
        do {
            var captures: [Capture] = []
            for cycle in outcome.cycles {
                captures += try await client.captures(ofCycle: cycle.id).items.sorted { $0.sequence < $1.sequence }
            }
            try ScanReport(cycle: outcome.last, captures: captures, quiet: quiet).emit(as: output.format)
        } catch let problem as Problem where outcome.last.state != .completed {
            // A daemon that stops cancels the cycle and goes. How the cycle ended matters more than the missing list.
            session.display.note(problem.sentence)
        }
        try ScanCommand.conclude(outcome.last)
    }

    private var display: any ScanDisplay {
        let console = Console.current
        if quiet { return SilentScanDisplay() }
        return console.errorIsTerminal ? TerminalScanDisplay(console: console) : PlainScanDisplay(console: console)
    }
}
