import Foundation
import Glibc
import LinuxSystem
import PlatenModel

/// The writing of one bag, step by step. All of it blocks.
package struct BagWriting {
    let plan: BagPlan
    /// Where packages lie.
    let folder: String
    /// The bag's path under its final name.
    package let path: String
    /// The bag's path until then.
    package let partial: String
    let created: BagWriter.Created?
    let report: BagWriter.Progress
    let interruption: Interruption

    var progress: BagProgress
    /// Folders that were made, in order, below the bag's own.
    var folders: [String] = []
    /// The same, to ask for.
    var made: Set<String> = []
    var payloadManifest = BagManifest()
    var tagManifest = BagManifest()
    /// Bytes that the bag takes.
    let space: Int

    package init(
        _ plan: BagPlan, in folder: String, created: BagWriter.Created? = nil, interruption: Interruption = Interruption(),
        report: @escaping BagWriter.Progress = { _ in }
    ) {
        self.plan = plan
        self.folder = folder
        self.created = created
        self.report = report
        self.interruption = interruption
        path = "\(folder)/\(plan.name)"
        partial = "\(folder)/\(PartialName.make(for: plan.name))"
        progress = BagProgress(filesTotal: plan.payload.count, bytesTotal: plan.payloadSize)
        space = plan.space
    }

    /// Does all steps. After a failure nothing of the bag is left, where it can be removed.
    package mutating func run() throws(Problem) {
        do throws(Problem) {
            for step in BagWritingStep.allCases { try perform(step) }
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    package mutating func perform(_ step: BagWritingStep) throws(Problem) {
        // What has its name is whole.
        if step <= .takeName { try interruption.check(path) }
        switch step {
        case .checkPlan: try checkPlan()
        case .checkSpace: try checkSpace()
        case .createFolder: try createFolder()
        case .copyPayload: for file in plan.payload { try copy(file) }
        case .writeTagFiles: try writeTagFiles()
        case .writeTagManifest: try write(tagManifest.bytes, to: BagFiles.tagManifest)
        case .keepNames: for name in folders.reversed() { try synchronise(name) }
        case .takeName: try takeName()
        case .keepName: try keepName()
        }
    }

    private func checkPlan() throws(Problem) {
        try plan.check()
        let taken: EntryKind?
        do throws(SystemError) { taken = try EntryKind.of(path) } catch { throw failure(plan.name, error) }
        // Looked for now as well, so that nobody waits for gigabytes to be copied before being told.
        if taken != nil { throw Problem(.packageExists, ["path": path]) }
    }

    private func checkSpace() throws(Problem) {
        let free: Int
        do throws(SystemError) { free = try Folder.freeBytes(at: folder) } catch { throw failure(plan.name, error) }
        if free < space { throw PackageFailure.full(folder, free: free, needed: space) }
    }

    private mutating func createFolder() throws(Problem) {
        try makeFolder("")
        try makeFolder(BagFiles.payloadFolder)
    }

    private mutating func writeTagFiles() throws(Problem) {
        let oxum = BagInfoElement(BagInfoElement.Label.payloadOxum, "\(plan.payloadSize).\(plan.payload.count)")
        let metadata = plan.metadata.filter { $0.label.lowercased() != oxum.label.lowercased() }
        let own = [
            (BagFiles.declaration, Array(BagFiles.declarationText.utf8)),
            (BagFiles.information, BagInformation(metadata + [oxum]).bytes),
            (BagFiles.payloadManifest, payloadManifest.bytes),
        ]
        for (name, bytes) in own + plan.tagFiles.map({ ($0.path, $0.bytes) }) {
            try interruption.check(path)
            try write(bytes, to: name)
            tagManifest.entries.append(BagManifest.Entry(path: name, sha256: Digest.of(bytes)))
        }
    }

    private func takeName() throws(Problem) {
        do throws(SystemError) {
            try Folder.renameExclusively(partial, to: path)
        } catch {
            if error.number == EEXIST { throw Problem(.packageExists, ["path": path]) }
            throw failure(plan.name, error)
        }
    }

    private func keepName() throws(Problem) {
        do throws(SystemError) {
            try Folder.synchronise(folder)
        } catch {
            // A package that a power cut may take away again must not be delivered.
            try? Folder.renameExclusively(path, to: partial)
            throw failure(plan.name, error)
        }
    }

    func failure(_ name: String, _ error: SystemError) -> Problem {
        PackageFailure.writing(name, of: path, needed: space, error)
    }
}
