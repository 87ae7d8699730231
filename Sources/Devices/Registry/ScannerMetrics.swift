import Metrics
import PlatenModel

/// What is counted of scanners and drivers. The names are those of the metrics page.
struct ScannerMetrics: Sendable {
    func spent(_ seconds: Double, in state: ScannerState, scanner: String) {
        guard seconds > 0 else { return }
        FloatingPointCounter(label: "platen_scanner_state_seconds_total", dimensions: [("scanner", scanner), ("state", state.rawValue)])
            .increment(by: seconds)
    }

    func fault(_ problem: Problem, scanner: String) {
        Counter(label: "platen_scanner_faults_total", dimensions: [("kind", problem.code.rawValue), ("scanner", scanner)]).increment()
    }

    func pages(_ count: Int, scanner: String) {
        Counter(label: "platen_scanner_pages_total", dimensions: [("scanner", scanner)]).increment(by: count)
    }

    func workerStarted(scanner: String) {
        Counter(label: "platen_worker_starts_total", dimensions: [("scanner", scanner)]).increment()
    }

    func workerReplaced(_ reason: String, scanner: String) {
        Counter(label: "platen_worker_replacements_total", dimensions: [("reason", reason), ("scanner", scanner)]).increment()
    }

    func listed(_ answer: DriverAnswer) {
        Timer(label: "platen_enumeration_seconds", dimensions: [("driver", answer.driver)]).recordSeconds(answer.seconds)
        guard case .failure(let problem) = answer.result else { return }
        driverFailed(problem, driver: answer.driver)
    }

    func driverFailed(_ problem: Problem, driver: String) {
        switch problem.code {
        case .driverCrashed: Counter(label: "platen_driver_crashes_total", dimensions: [("driver", driver)]).increment()
        case .driverHung: Counter(label: "platen_driver_hangs_total", dimensions: [("driver", driver)]).increment()
        default: break
        }
    }
}
