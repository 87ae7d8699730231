import Catalogue
import Naming
import PlatenModel

extension Curator {
    /// Puts pages of a job in order, or numbers them. Names stay: see ``rename(_:_:by:)``.
    ///
    /// - Throws: `page-order-refused`, `pages-changed`, `request-malformed`.
    public func order(_ job: Job, _ request: PageOrderRequest, by user: String) async throws(Problem) -> [ChangedPage] {
        let surroundings = surroundings
        let changes = try await inTurn { () throws(Problem) -> [ChangedPage] in
            let captures = try await surroundings.catalogue.pages(of: job.id)
            let changes: [PageChange]
            do throws(PageOrderingError) {
                changes = try PageOrderPlan(request, captures).changes()
            } catch {
                throw Problem(.pageOrderRefused, ["job": job.name, "reason": "\(error)"])
            }
            let changed = changes.map(ChangedPage.init)
            let event = try await surroundings.catalogue.changePages(of: job.id, changed, act: request.act.rawValue, by: user)
            if let event { await surroundings.announce(event, job.restrictedTo) }
            return changed
        }
        poke()
        return changes
    }

    /// A person says what a page is.
    public func change(_ capture: Capture, in job: Job, _ change: CaptureChange, by user: String) async throws(Problem) -> Capture {
        let surroundings = surroundings
        let changed = try await inTurn { () throws(Problem) -> Capture in
            let (changed, event) = try await surroundings.catalogue.changeCapture(capture.id, change, by: user)
            if let event { await surroundings.announce(event, job.restrictedTo) }
            return changed
        }
        poke()
        return changed
    }
}

extension ChangedPage {
    init(_ change: PageChange) {
        self.init(
            capture: change.capture, oldPosition: change.oldPosition, newPosition: change.newPosition, oldDesignation: change.oldDesignation,
            newDesignation: change.newDesignation)
    }
}
