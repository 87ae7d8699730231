/// What `platenctl` tells the program that called it.
enum ExitStatus: Int32, CaseIterable, Sendable {
    case success = 0
    case failure = 1
    case notFound = 3
    case refused = 4
    case permission = 5
    case attention = 6
    case paused = 7
    /// EX_USAGE of sysexits.h.
    case usage = 64
    /// EX_UNAVAILABLE of sysexits.h.
    case unreachable = 69
    /// 128 + SIGINT, as shells have it.
    case cancelled = 130

    var meaning: String {
        switch self {
        case .success: "done"
        case .failure: "failed"
        case .notFound: "no such scanner, profile, job, cycle or capture"
        case .refused: "refused: busy, in conflict, or profile and scanner do not match"
        case .permission: "not permitted"
        case .attention: "the scanner needs a person: jam, empty feeder, open cover, lock"
        case .paused: "the cycle is paused and keeps its scanner until: platenctl resume, end or cancel"
        case .usage: "the command line is wrong"
        case .unreachable: "platend does not answer"
        case .cancelled: "cancelled"
        }
    }

    /// The section of the help that lists them all.
    static var help: String {
        "EXIT STATUS\n"
            + allCases.map { status in
                let number = String(status.rawValue)
                return "  \(number)\(String(repeating: " ", count: 5 - number.count))\(status.meaning)"
            }.joined(separator: "\n")
    }
}
