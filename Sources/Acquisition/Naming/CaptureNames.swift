import Catalogue
import Foundation
import Naming
import PlatenModel

/// Gives images their names by the house's template.
struct CaptureNames: Sendable {
    let catalogue: Catalogue
    let ledger: NameLedger

    /// The template that a profile's images are named by: its own, the station's, or the standard.
    ///
    /// - Throws: `naming-invalid`.
    static func template(of profile: Profile, _ configuration: StationConfiguration) throws(Problem) -> NameTemplate {
        guard let text = profile.naming ?? configuration.naming else { return .standard }
        do throws(NameTemplateError) {
            return try NameTemplate(parsing: text)
        } catch {
            throw Problem(.namingInvalid, ["template": text, "reason": "\(error)"])
        }
    }

    /// Says before paper moves what would stand in the way of a name, such as an item without a call number.
    ///
    /// - Throws: `name-refused`.
    static func check(_ template: NameTemplate, _ facts: NameFacts) throws(Problem) {
        do throws(NameRefusal) {
            _ = try template.path(for: facts)
        } catch {
            throw Problem(.nameRefused, ["job": facts.job, "template": "\(template)", "reason": "\(error)"])
        }
    }

    /// A path that no other image has, taken in the ledger until ``NameLedger/release(_:)``.
    ///
    /// - Throws: `name-refused`.
    func path(_ template: NameTemplate, _ facts: NameFacts) async throws(Problem) -> String {
        var taken: Set<NameCollisionKey> = []
        while true {
            let path: String
            do throws(NameRefusal) {
                path = try template.path(for: facts, avoiding: { taken.contains($0) }).path
            } catch {
                throw Problem(.nameRefused, ["job": facts.job, "template": "\(template)", "reason": "\(error)"])
            }
            let key = NameCollisionKey.of(path)
            if await ledger.take(key) {
                do throws(Problem) {
                    if try await !catalogue.isFileTaken(key) { return path }
                } catch {
                    await ledger.release(key)
                    throw error
                }
                await ledger.release(key)
            }
            taken.insert(key)
        }
    }

    /// The day on which an image was captured, as the people at the scanner count it.
    static func day(of date: Date, in timeZone: TimeZone = .current) -> CalendarDay? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
