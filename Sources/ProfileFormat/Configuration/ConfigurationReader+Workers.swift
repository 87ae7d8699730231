import PlatenModel

extension ConfigurationReader {
    static func apply(_ workers: GroupReader<WorkersKey>, to configuration: inout StationConfiguration) {
        workers[.program]?.optional { $0.absolutePath() }.map { configuration.workerProgram = $0 }
        workers[.idleTime]?.quantity(.duration, ConfigurationLimits.idleTime).map { configuration.workerIdleTime = $0 }
        workers[.pagesPerWorker]?.integer(ConfigurationLimits.pagesPerWorker).map { configuration.pagesPerWorker = $0 }
        workers[.growth]?.quantity(.size, ConfigurationLimits.workerGrowth).map { configuration.workerGrowth = Int($0) }
        workers[.coreDumps]?.bool().map { configuration.coreDumps = $0 }
        guard let deadlines = workers[.deadlines]?.group(DeadlineKey.self) else { return }
        for key in DeadlineKey.allCases {
            deadlines[key]?.quantity(.duration, ConfigurationLimits.deadline).map { configuration.deadlines[keyPath: key.deadline] = $0 }
        }
    }
}

extension DeadlineKey {
    fileprivate var deadline: WritableKeyPath<WorkerDeadlines, Double> {
        switch self {
        case .enumerate: \.enumerate
        case .open: \.open
        case .describe: \.describe
        case .prepare: \.prepare
        case .start: \.start
        case .warmUp: \.warmUp
        case .firstRow: \.firstRow
        case .finish: \.finish
        case .row: \.row
        case .end: \.end
        case .cancel: \.cancel
        case .kill: \.kill
        }
    }
}
