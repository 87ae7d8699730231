import PlatenModel
import WorkerProtocol

/// What one worker process is started for, with what it needs to know from its first moment.
enum WorkerRequestedUse: Sendable {
    case enumerate(driver: String, localOnly: Bool)
    case scanner
    /// Work on files, without a scanner.
    case files(WorkerCommand)
    case resetUSB(node: String)

    func arguments(_ settings: WorkerSettings) -> [String] {
        let coreDumps = settings.coreDumps ? [WorkerUse.coreDumpsArgument] : []
        return switch self {
        case .enumerate(let driver, let localOnly):
            [WorkerUse.enumerate.rawValue, "\(WorkerUse.driverArgument)=\(driver)"] + (localOnly ? [WorkerUse.localOnlyArgument] : []) + coreDumps
        case .scanner: [WorkerUse.scanner.rawValue] + coreDumps
        case .files: [WorkerUse.render.rawValue]
        case .resetUSB(let node): [WorkerUse.resetUSB.rawValue, node]
        }
    }
}
