import Catalogue
import Naming
import PlatenModel

/// Gives images their names by the house's template.
struct CaptureNames: Sendable {
    let catalogue: Catalogue
    let ledger: NameLedger

    /// A path that no other image has, taken in the ledger until ``NameLedger/release(_:)``.
    ///
    /// - Throws: `name-refused`.
    func path(_ template: NameTemplate, _ facts: NameFacts) async throws(Problem) -> String {
        var taken: Set<NameCollisionKey> = []
        while true {
            let path = try template.name(facts, avoiding: taken)
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
}
