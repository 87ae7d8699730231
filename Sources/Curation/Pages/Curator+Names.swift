import Catalogue
import Foundation
import Logging
import Naming
import PlatenModel
import Preservation

extension Curator {
    /// The names that the next pages of a job would get, before anything is scanned.
    ///
    /// - Parameters:
    ///   - profile: whose template is meant, and which is written where the template asks for it.
    ///   - scanner: written where the template asks for it.
    /// - Throws: `naming-invalid`, `name-refused`.
    public func preview(
        _ job: Job, profile: Profile, scanner: String?, numberFrom: PageDesignation?, count: Int
    ) async throws(Problem) -> [NamedPage] {
        let captures = try await surroundings.catalogue.pages(of: job.id)
        let template = try NameTemplate.chosen(profile.naming ?? surroundings.configuration().naming)
        let sequence = captures.map(\.sequence).max() ?? 0
        let position = captures.map(\.position).max() ?? 0
        let run = numberFrom.flatMap { try? DesignationRun(from: $0) }
        var taken: Set<NameCollisionKey> = []
        var pages: [NamedPage] = []
        for index in 0..<count {
            let facts = NameFacts(
                job: job.name, item: job.item, sequence: sequence + index + 1, position: position + index + 1,
                designation: run.flatMap { try? $0.designation(at: index) },
                side: profile.side(ofImage: index, from: profile.wantedSource),
                part: profile.slips?.beginsParts == true ? "1" : nil, pass: profile.passes.first?.name, date: CalendarDay(of: Date()),
                scanner: scanner, profile: profile.name)
            let name = try template.name(facts, avoiding: taken)
            taken.insert(.of(name))
            pages.append(NamedPage(position: position + index + 1, name: name))
        }
        return pages
    }

    /// The masters of a job get the names that their template gives them now. The old ones are kept in sidecars and catalogue.
    ///
    /// - Parameter template: of a profile whose template all get. Nil: each that of the profile that it was captured with.
    /// - Returns: the images whose names are others now, in the order of the pages.
    /// - Throws: `job-in-use` where a cycle of the job has not ended; `name-refused`; `rename-refused`, `rename-unfinished`; `master-removed`.
    public func rename(
        _ job: Job, template: String? = nil, reason: String, by user: String
    ) async throws(Problem) -> [NamedPage] {
        let surroundings = surroundings
        return try await inTurn { () throws(Problem) -> [NamedPage] in
            let pages = try await Self.newNames(of: job, template: template, surroundings)
            let changed = pages.filter { $0.file != $0.name }
            guard !changed.isEmpty else { return [] }
            try await surroundings.catalogue.requireMasters(of: job.id)
            var entries: [RenamePlan.Entry] = []
            for page in changed {
                guard let file = page.file else { continue }
                let master = "\(surroundings.store.masters)/\(file)"
                let sidecar = try await Self.sidecar(at: Sidecar.path(of: master))
                entries.append(RenamePlan.Entry(from: file, sidecar: sidecar.renamed(to: page.name, by: user, reason: reason)))
            }
            let pending = PendingRenaming(plan: RenamePlan(entries: entries), user: user, reason: reason)
            try await surroundings.catalogue.beginRenaming(of: job.id, plan: try pending.text())
            try await Self.carryOut(pending, job.id, restrictedTo: job.restrictedTo, surroundings)
            return changed
        }
    }

    /// Finishes what the end of the station interrupted. To be called before anything is captured.
    public func finishRenamings() async {
        let surroundings = surroundings
        do throws(Problem) {
            for (job, text) in try await surroundings.catalogue.renamings() {
                do throws(Problem) {
                    try await Self.carryOut(try PendingRenaming(text: text), job, restrictedTo: [], surroundings)
                } catch {
                    surroundings.logger.error(
                        "pages are still between their names", metadata: ["job": "\(job)", "problem": "\(error.code.rawValue)"])
                }
            }
        } catch {
            surroundings.logger.error("renamings cannot be finished", metadata: ["problem": "\(error.code.rawValue)"])
        }
    }

    private static func carryOut(
        _ pending: PendingRenaming, _ job: Identifier<Job>, restrictedTo groups: [String], _ surroundings: CurationSurroundings
    ) async throws(Problem) {
        let digests: [Identifier<Capture>: String]
        do throws(Problem) {
            digests = try await surroundings.store.rename(pending.plan)
        } catch {
            // Nothing moved: the plan is void. Otherwise it is kept, and the next start goes on with it.
            if await !surroundings.store.isUnderWay(pending.plan.id) { try await surroundings.catalogue.forgetRenaming(of: job) }
            throw error
        }
        var names: [Identifier<Capture>: (file: String, sidecarDigest: String)] = [:]
        for entry in pending.plan.entries { names[entry.capture] = (entry.to, digests[entry.capture] ?? "") }
        let event = try await surroundings.catalogue.finishRenaming(of: job, names, reason: pending.reason, by: pending.user)
        await surroundings.announce(event, groups)
    }

    private static func newNames(
        of job: Job, template: String?, _ surroundings: CurationSurroundings
    ) async throws(Problem) -> [NamedPage] {
        let captures = try await surroundings.catalogue.pages(of: job.id)
        let templates = try await surroundings.catalogue.namings(of: job.id)
        let configured = surroundings.configuration().naming
        let own = Set(captures.map { NameCollisionKey.of($0.file) })
        var taken: Set<NameCollisionKey> = []
        var pages: [NamedPage] = []
        for capture in captures {
            let facts = NameFacts(capture, of: job.item)
            let chosen = try NameTemplate.chosen(template ?? templates[capture.cycle] ?? configured)
            var refused = taken
            while true {
                let name = try chosen.name(facts, avoiding: refused)
                let key = NameCollisionKey.of(name)
                // A name of another job's image is none for this one.
                let isFree = own.contains(key) ? true : try await !surroundings.catalogue.isFileTaken(key)
                if isFree {
                    taken.insert(key)
                    pages.append(NamedPage(capture: capture.id, position: capture.position, file: capture.file, name: name))
                    break
                }
                refused.insert(key)
            }
        }
        return pages
    }
}
