import PlatenModel

/// The socket: there, answering, and closed to others.
struct SocketCheck: MachineCheck {
    let name = "socket"

    func examine(_ surroundings: DoctorSurroundings) async -> DoctorVerdict {
        let (socket, service) = (surroundings.socket, DoctorSurroundings.service)
        let facts = FileFacts(surroundings.path(socket))
        switch surroundings.station {
        case .success(let status):
            if let facts, facts.permissions & 0o007 != 0 {
                return .warning("Everyone on this machine may connect to \(socket).", mend: "sudo chmod o= \(socket)")
            }
            let group = facts.map { " for the group \($0.groupName)" } ?? ""
            return .ok("platend \(status.version) answers on \(socket)\(group).")
        case .failure(let problem) where problem.code == .socketForbidden:
            let group = problem.parameters["group"] ?? "platen"
            return .failed(problem.sentence, mend: "sudo usermod --append --groups \(group) \"$USER\"  # then log in again")
        case .failure(let problem) where problem.code == .permissionDenied:
            return .failed(problem.sentence, mend: "sudo usermod --append --groups platen \"$USER\"  # then log in again")
        case .failure(let problem) where problem.code != .daemonUnreachable:
            return .failed(problem.sentence, mend: "journalctl -u \(service) -n 50")
        case .failure:
            guard let facts else { return .failed("There is no socket at \(socket).", mend: "sudo systemctl start \(service)") }
            guard facts.kind == .socket else {
                return .failed("\(socket) is not a socket.", mend: "sudo rm \(socket) && sudo systemctl restart \(service)")
            }
            return .failed("Nobody answers on \(socket).", mend: "sudo systemctl restart \(service)")
        }
    }
}
