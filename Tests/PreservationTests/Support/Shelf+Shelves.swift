import Foundation
import LinuxSystem
import PlatenModel
import Preservation

extension Shelf {
    /// Many pages at once, as they lie after publishing, with tiny masters: jobs `job-00`, `job-01` and so on with `pages` pages each.
    ///
    /// They are written straight to their places, and not synchronised.
    @discardableResult
    func fill(jobs: Int, pages: Int) throws -> [Sidecar] {
        var sidecars: [Sidecar] = []
        for job in 0..<jobs {
            let name = "job-\(job < 10 ? "0" : "")\(job)"
            try Folder.create("\(store.masters)/\(name)", permissions: 0o750)
            for page in 1...pages {
                let number = String(repeating: "0", count: 5 - String(page).count) + String(page)
                var sidecar = Sidecar.sample(sequence: page)
                sidecar.capture.file = "\(name)/\(name)_\(number).tif"
                let content = Data("\(name) \(number)".utf8)
                sidecar.capture.size = content.count
                let master = store.masterPath(of: sidecar.capture)
                try content.write(to: URL(fileURLWithPath: master))
                try PlatenJSON.encoder(pretty: true).encode(sidecar).write(to: URL(fileURLWithPath: Sidecar.path(of: master)))
                sidecars.append(sidecar)
            }
        }
        return sidecars
    }

    /// All that a survey tells.
    func survey(readsMasters: Bool = false) async -> [SurveyedFile] {
        var files: [SurveyedFile] = []
        for await file in store.survey(readsMasters: readsMasters) { files.append(file) }
        return files
    }
}
