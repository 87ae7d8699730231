import Catalogue
import Devices
import PlatenModel

/// Keeps the scanners' names in the catalogue.
struct CatalogueMemory: ScannerMemory {
    let catalogue: Catalogue

    func rememberedScanners() async throws -> [RememberedScanner] {
        try await catalogue.rememberedScanners()
    }

    func forget(identity: String) async throws {
        try await catalogue.forgetScanner(identity: identity)
    }

    func remember(_ scanner: RememberedScanner) async throws {
        try await catalogue.remember(scanner)
    }
}
