import ArgumentParser
import PlatenClient
import PlatenModel

/// Finds the cycle that a command is for where the person names none.
struct CycleChoice: Sendable {
    /// The command's name, such as `resume`.
    let command: String
    /// States in which a cycle takes the command. Where others are unfinished too, one of these is meant.
    let states: Set<CycleState>

    /// The cycle's identifier, or what the person wrote.
    ///
    /// Where there is no cycle, or more than one that could be meant, the reason is told and the program ends.
    func identifier(_ name: String?, with client: StationClient) async throws -> String {
        if let name { return name }
        let unfinished = try await client.unfinishedCycles()
        let suitable = unfinished.filter { states.contains($0.state) }
        let candidates = suitable.isEmpty ? unfinished : suitable
        guard let first = candidates.first else {
            Console.current.fail("There is no unfinished cycle, so there is nothing to \(command). Start one with: platenctl scan --profile NAME")
            throw ExitCode(.notFound)
        }
        guard candidates.count == 1 else {
            let list = candidates.map { "\($0.id.short) (\($0.state.rawValue) on \($0.scanner), job \($0.jobName))" }.joined(separator: ", ")
            Console.current.fail("There are \(candidates.count) cycles: \(list). Say which: platenctl \(command) \(first.id.short)")
            throw ExitCode(.usage)
        }
        return first.id.rawValue
    }
}
