import PlatenModel

/// What the daemon itself wants looked at.
struct StationProblemsCheck: MachineCheck {
    let name = "station-problems"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        guard let status = surroundings.status else { return .skipped("platend does not answer.") }
        guard let first = status.problems.first else { return .ok("platend reports no problem.") }
        let more = status.problems.count > 1 ? " (and \(status.problems.count - 1) more)" : ""
        return .warning(first.sentence + more, mend: first.next.isEmpty ? "platenctl status" : first.next)
    }
}
