/// What an audit row says was done.
enum AuditAction: String {
    case jobCreated = "job.created"
    case jobMoved = "job.moved"
    case jobChanged = "job.changed"
    case pagesChanged = "pages.changed"
    case captureChanged = "capture.changed"
    case captureRenamed = "capture.renamed"
    case pointAccepted = "job.point.accepted"
    case cycleBegun = "cycle.begun"
    /// A person chose a scanner that does not fit the profile or the item.
    case scannerOverridden = "cycle.scanner-overridden"
    case cycleEnded = "cycle.ended"
    case pageLost = "page.lost"
    case captureCommitted = "capture.committed"
    case captureRecovered = "capture.recovered"
    case captureRebuilt = "capture.rebuilt"
    case catalogueRebuilt = "catalogue.rebuilt"
}
