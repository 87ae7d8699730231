import Devices
import Logging
import PlatenModel
import WorkerProtocol

extension CycleRunner {
    /// Waits for a trigger, and looks at the scanner's buttons meanwhile. Returns false where the cycle is to end.
    func awaitTrigger(_ worker: WorkerProcess, _ course: inout CycleCourse) async throws(Problem) -> Bool {
        await control.settle(as: .armed)
        await surroundings.registry.rest(scanner.name)
        try await move(to: .armed, .cycleArmed)
        let watch = await watchButtons(of: worker)
        let order = await control.rest()
        if let watch {
            await worker.endWatch()
            await watch.value
            await surroundings.registry.noteButtons(scanner.name, watched: false)
        }
        switch order {
        case .end: return false
        case .cancel: throw Problem(.scanCancelled, ["scanner": scanner.name])
        case .pause: return try await pause(because: nil, &course)
        case .rescan: course.isRescan = course.last != nil
        case .goOn: break
        }
        // A scanner that went or failed meanwhile is told as what it is.
        try await surroundings.registry.goOn(scanner.name)
        course.wasTriggered = true
        // The page comes first: the operator's hand lies on the pedal, and the record of it may wait for the disk.
        course.keepRecord(
            Task { () async -> Problem? in
                do throws(Problem) {
                    try await move(to: .running, .cycleStarted)
                    return nil
                } catch {
                    return error
                }
            })
        return true
    }

    /// A task that watches until ``WorkerProcess/endWatch()``; nil where nobody wants the buttons watched.
    private func watchButtons(of worker: WorkerProcess) async -> Task<Void, Never>? {
        guard await surroundings.registry.buttonPolicy(of: scanner.name) != .never else { return nil }
        await surroundings.registry.noteButtons(scanner.name, watched: true)
        let watch = await surroundings.registry.sensorWatch(of: scanner.name)
        let (registry, pressed, name) = (surroundings.registry, surroundings.pressed, scanner.name)
        return Task { [control, logger = surroundings.logger] in
            do throws(Problem) {
                _ = try await worker.perform(.watchSensors(watch)) { report in
                    guard case .sensed(let events) = report else { return }
                    await registry.noteSensors(name, events)
                    await pressed(name, events)
                }
            } catch {
                guard await !control.isCancelled else { return }
                logger.warning("buttons cannot be watched", metadata: ["scanner": "\(name)", "problem": "\(error)"])
                // The scanner went or its driver failed while the cycle waited: that is told at once, not at the next page.
                if PausingProblems.contain(error) { await registry.rest(name, because: await registry.diagnosis(error, of: name)) }
            }
        }
    }
}
