import Catalogue
import Curation
import Foundation
import LinuxSystem
import PlatenModel
import Preservation

/// What is done with a station's files while it does not run. Takes the lock of the state folder as the station does.
public struct StationMaintenance: Sendable {
    let places: StationPlaces

    public init(configuration: StationConfiguration) {
        places = StationPlaces(configuration: configuration)
    }

    /// Writes the catalogue anew from the masters' folders. The one that is there is set aside when the new one is whole; nothing is deleted.
    ///
    /// - Parameters:
    ///   - user: who has it done.
    ///   - report: told of each finding, in one line.
    /// - Returns: what it holds, in words, and where the old one lies; nil: there was none.
    /// - Throws: `state-locked` where a station runs; what the files' places answer.
    public func rebuildCatalogue(
        by user: String, report: @escaping (String) -> Void
    ) async throws(Problem) -> (summary: String, setAside: String?) {
        let lock = try await StationFolders(places: places).prepare()
        defer { _ = lock }
        let store = MasterStore(incoming: places.incoming, masters: places.masters, quarantine: places.quarantine)
        try await store.prepare()
        let unfinished = CatalogueFiles(path: "\(places.stateFolder)/catalogue-unfinished.sqlite")
        try unfinished.remove()
        let catalogue = try Catalogue.open(at: unfinished.path, backups: places.catalogueBackups)
        var rebuild = CatalogueRebuild(catalogue: catalogue, store: store, user: user, report: report)
        let summary = try await rebuild.run()
        try catalogue.close()
        let old = CatalogueFiles(path: places.catalogue)
        var setAside: String?
        if old.exist {
            let aside = CatalogueFiles.aside(in: places.stateFolder, now: Date())
            try old.move(to: aside)
            setAside = aside.path
        }
        try unfinished.move(to: old)
        return (summary.sentence, setAside)
    }
}
