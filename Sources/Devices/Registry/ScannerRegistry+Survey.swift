import LinuxSystem
import Logging
import PlatenModel
import USBDevices

extension ScannerRegistry {
    /// Asks the drivers for their devices and takes in what is new, as each answers. A call during one waits for that one and starts none.
    ///
    /// Drivers that failed lately are passed over until their pause is over.
    public func refresh() async {
        if isShutDown { return }
        if let refreshing { return await refreshing.value }
        await recall()
        let task = Task {
            let surroundings = surroundings
            let drivers = await BlockingWork.run { surroundings.drivers() }
            forgetHealth(of: Set(health.keys).subtracting(drivers))
            await survey(drivers.filter(isAsked), localOnly: !configuration.networkScanners)
        }
        refreshing = task
        surveys.append(task)
        await task.value
        refreshing = nil
        surveys.removeAll { $0 == task }
    }

    /// Returns when no search that was asked for runs.
    public func waitForRefresh() async {
        await refreshing?.value
    }

    /// Asks the drivers that look on the network, for the configured interval.
    public func refreshNetwork() async {
        guard !isShutDown, configuration.networkScanners, refreshing == nil else { return }
        let surroundings = surroundings
        let drivers = await BlockingWork.run { surroundings.drivers() }
        await survey(drivers.filter { NetworkDriver.table[$0] != nil && isAsked($0) }, localOnly: false)
    }

    /// Asks these drivers now. Returns when the last has answered and what it listed is taken in.
    func survey(_ drivers: [String], localOnly: Bool) async {
        guard !isShutDown, !drivers.isEmpty else { return }
        let survey = DriverSurvey(
            launcher: launcher, folders: surroundings.folders, parallel: configuration.parallelDrivers, localOnly: localOnly)
        await withTaskGroup { registrations in
            for await answer in survey.answers(of: drivers) {
                let arrivals = await take(answer)
                // Opening a new scanner to see what it is takes its time; the other drivers' answers do not wait for that. Those of one
                // driver get their names in the order of its list.
                registrations.addTask {
                    for arrival in arrivals { await self.register(arrival) }
                }
            }
        }
    }

    /// Whether a driver is asked for its devices at all, and now.
    private func isAsked(_ driver: String) -> Bool {
        guard DriverFolders.isName(driver), !configuration.ignoredDrivers.contains(driver) else { return false }
        guard health[driver]?.mayBeAsked(at: MonotonicClock.seconds()) ?? true else { return false }
        return !isDisturbedByListing(driver)
    }

    /// Some drivers open every device to list it, which a scan under way would not bear.
    func isDisturbedByListing(_ driver: String) -> Bool {
        guard DriverQuirks.of(driver).listingContact == .commands else { return false }
        return records.values.contains { $0.scanner.driver == driver && !($0.isIdle && $0.worker == nil) }
    }

    private func forgetHealth(of drivers: Set<String>) {
        for driver in drivers { health[driver] = nil }
    }

    /// Takes in one driver's answer. Returns the scanners that nobody knows yet.
    private func take(_ answer: DriverAnswer) async -> [ScannerRoute] {
        metrics.listed(answer)
        switch answer.result {
        case .success(let devices):
            if health[answer.driver]?.succeeded() == true { await onChange(.driverRecovered(driver: answer.driver)) }
            health[answer.driver] = nil
            return await take(devices, of: answer.driver)
        case .failure(let problem):
            guard !isShutDown else { return [] }
            logger.error("a driver could not list its devices", metadata: ["driver": "\(answer.driver)", "problem": "\(problem)"])
            var state = health[answer.driver] ?? DriverHealth()
            state.failed(named(problem, answer.driver), at: MonotonicClock.seconds())
            health[answer.driver] = state
            await onChange(.driverFailed(driver: answer.driver, state.problem ?? problem))
            return []
        }
    }

    private func named(_ problem: Problem, _ driver: String) -> Problem {
        var parameters = problem.parameters
        parameters["driver"] = driver
        parameters["folder"] = configuration.saneConfigurationFolder ?? "/etc/sane.d"
        return Problem(problem.code, parameters)
    }
}
