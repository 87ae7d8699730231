import Foundation
import Naming
import PlatenModel

/// Names of one job's images.
struct NamePlan {
    let job: Job
    /// The station's template.
    let configured: String?

    func facts(of capture: Capture) -> NameFacts {
        NameFacts(
            job: job.name, item: job.item, sequence: capture.sequence, position: capture.position, designation: capture.designation,
            side: capture.side, part: capture.part, pass: capture.pass, role: capture.role, date: Self.day(of: capture.acquired),
            scanner: capture.scanner, profile: capture.profile)
    }

    /// - Parameter template: nil: the station's, or the standard one.
    /// - Throws: `naming-invalid`, `name-refused`.
    func name(_ facts: NameFacts, template text: String?, avoiding taken: Set<NameCollisionKey>) throws(Problem) -> String {
        let template = try Self.template(text ?? configured)
        do throws(NameRefusal) {
            return try template.path(for: facts, avoiding: { taken.contains($0) }).path
        } catch {
            throw Problem(.nameRefused, ["job": job.name, "template": "\(template)", "reason": "\(error)"])
        }
    }

    private static func template(_ text: String?) throws(Problem) -> NameTemplate {
        guard let text else { return .standard }
        do throws(NameTemplateError) {
            return try NameTemplate(parsing: text)
        } catch {
            throw Problem(.namingInvalid, ["template": text, "reason": "\(error)"])
        }
    }

    static func day(of date: Date, in timeZone: TimeZone = .current) -> CalendarDay? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
