import ArgumentParser
import PlatenModel

/// How a person is led through a procedure.
struct StepOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "All that is to be prepared has been: do not ask.")
    var yes = false
    @Option(help: "A remark that is kept with it.")
    var remark: String?
    @Option(help: "Degrees Celsius of the room, kept with it.")
    var temperature: Double?

    func request(_ kind: MaintenanceKind) -> NewMaintenance {
        NewMaintenance(kind: kind, remark: remark, temperature: temperature)
    }

    /// Shows each step and waits for Enter.
    ///
    /// - Throws: `scan-cancelled` where nobody presses it.
    func lead(through kind: MaintenanceKind, of scanner: String) throws(Problem) {
        guard !yes else { return }
        let console = Console.current
        for (index, step) in kind.steps.enumerated() {
            console.writeError("\(index + 1) of \(kind.steps.count)  \(step) Then press Enter: ")
            guard readLine() != nil else {
                console.note("")
                throw Problem(.scanCancelled, ["scanner": scanner])
            }
        }
    }
}
