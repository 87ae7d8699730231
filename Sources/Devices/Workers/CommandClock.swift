import PlatenModel
import WorkerProtocol

/// How long a running command may stay silent, stage by stage.
struct CommandClock: Sendable {
    private static let warmingUp = "warming up"

    private let deadlines: WorkerDeadlines
    /// Seconds that setting one option may take. A calibration blocks for as long as a lamp takes to warm up.
    private let settingAllowance: Double
    /// What is waited for, in an operator's words.
    private(set) var stage: String
    /// Seconds that this stage may take.
    private(set) var allowance: Double

    init(_ command: WorkerCommand, deadlines: WorkerDeadlines) {
        self.deadlines = deadlines
        settingAllowance = if case .calibrate = command { max(deadlines.prepare, deadlines.warmUp) } else { deadlines.prepare }
        (stage, allowance) =
            switch command {
            case .open: ("opening it", deadlines.open)
            case .describe: ("reading its options", deadlines.describe)
            case .prepare: ("setting its options", deadlines.prepare)
            case .preview, .inspect, .measureRulers, .measureColumns: ("looking at the bed", deadlines.start)
            case .calibrate: ("calibrating", settingAllowance)
            case .acquire: ("starting the page", deadlines.start)
            // Between two looks nothing is said; a driver that hangs in one is found by the next command.
            case .watchSensors: ("watching its buttons", .infinity)
            case .render: ("drawing a picture", WorkerLauncher.renderingSeconds)
            case .measureEdges: ("measuring edges", WorkerLauncher.renderingSeconds)
            case .end, .cancel: ("ending the series", deadlines.end)
            }
    }

    /// Moves on with a report. Returns whether the time begins anew: a report that shows no progress does not.
    mutating func advance(with report: WorkerReport) -> Bool {
        switch report {
        case .settingOption(let name):
            (stage, allowance) = ("setting \(name)", settingAllowance)
            return true
        case .waiting:
            // However often it is said: the whole wait has one bound.
            guard stage != Self.warmingUp else { return false }
            (stage, allowance) = (Self.warmingUp, deadlines.warmUp)
            return true
        case .started:
            (stage, allowance) = ("sending the first row", deadlines.firstRow)
            return true
        case .progress(let progress) where progress.bytes > 0:
            (stage, allowance) = ("sending the next row", deadlines.row)
            return true
        default:
            return false
        }
    }
}
