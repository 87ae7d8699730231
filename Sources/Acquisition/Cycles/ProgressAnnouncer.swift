import FoundationEssentials
import LinuxSystem
import PlatenModel
import WorkerProtocol

/// Turns a worker's progress into ephemeral events.
struct ProgressAnnouncer: Sendable {
    let announcer: any EventAnnouncer
    let cycle: Cycle
    let restrictedTo: [String]
    let page: Int
    let pages: Int?
    private let began = MonotonicClock.seconds()

    init(announcer: any EventAnnouncer, cycle: Cycle, restrictedTo: [String], page: Int, pages: Int?) {
        self.announcer = announcer
        self.cycle = cycle
        self.restrictedTo = restrictedTo
        self.page = page
        self.pages = pages
    }

    func announce(_ report: WorkerReport) async {
        switch report {
        case .started(let start): await announce(rows: 0, totalRows: start.height, bytes: 0)
        case .progress(let progress): await announce(rows: progress.rows, totalRows: progress.totalRows, bytes: progress.bytes)
        default: break
        }
    }

    private func announce(rows: Int, totalRows: Int?, bytes: Int) async {
        let progress = CycleProgress(
            page: page, pages: pages, rows: rows, totalRows: totalRows, bytes: bytes, seconds: MonotonicClock.seconds() - began)
        let total = totalRows.map { " of \($0)" } ?? ""
        await announcer.announce(
            Event(
                time: Date(), kind: .cycleProgress, scanner: cycle.scanner, job: cycle.job, cycle: cycle.id, progress: progress,
                sentence: "Page \(page): row \(rows)\(total)."),
            restrictedTo: restrictedTo)
    }
}
