import LinuxSystem
import PlatenModel

/// The check of one bag. All of it blocks.
struct BagVerification {
    private let root: String
    private let interruption: Interruption
    private let report: BagWriter.Progress
    private let tree: BagTree
    private var progress: BagProgress
    private var findings: [BagFinding] = []
    private var listed: Set<[UInt8]> = []

    init(_ root: String, _ interruption: Interruption, _ report: @escaping BagWriter.Progress) throws(Problem) {
        self.root = root
        self.interruption = interruption
        self.report = report
        tree = try BagTree(root, interruption)
        progress = BagProgress(filesTotal: tree.sizes.count, bytesTotal: tree.sizes.values.reduce(0, +))
    }

    mutating func run() throws(Problem) -> [BagFinding] {
        if contents(of: BagFiles.declaration) != Array(BagFiles.declarationText.utf8) { findings.append(.declarationInvalid) }
        findings += tree.others.sorted().map { .notRegular($0) }
        try check(BagFiles.payloadManifest)
        try check(BagFiles.tagManifest)
        checkOxum()
        let own = Array(BagFiles.tagManifest.utf8)
        let unlisted = tree.sizes.keys.filter { !listed.contains($0) && $0 != own }
        findings += unlisted.map { String(decoding: $0, as: UTF8.self) }.sorted().map { .unlisted($0) }
        return findings
    }

    private mutating func check(_ manifest: String) throws(Problem) {
        guard let bytes = contents(of: manifest) else {
            findings.append(.manifestMissing(manifest))
            return
        }
        var faults: [Int] = []
        let entries = BagManifest(bytes: bytes, faults: &faults).entries
        findings += faults.map { .manifestLineInvalid(manifest: manifest, line: $0) }
        for entry in entries {
            try interruption.check(root)
            let isPayload = entry.path.hasPrefix(BagFiles.payloadFolder + "/")
            guard BagPath.fault(of: entry.path) == nil, isPayload == (manifest == BagFiles.payloadManifest) else {
                findings.append(.outsideManifest(manifest: manifest, path: entry.path))
                continue
            }
            guard listed.insert(Array(entry.path.utf8)).inserted else {
                findings.append(.listedTwice(manifest: manifest, path: entry.path))
                continue
            }
            try check(entry)
        }
    }

    private mutating func check(_ entry: BagManifest.Entry) throws(Problem) {
        guard tree.contains(entry.path) else {
            findings.append(.fileMissing(entry.path))
            return
        }
        do throws(SystemError) {
            let file = try FileBlocks.open("\(root)/\(entry.path)")
            if try digest(of: file) != entry.sha256 { findings.append(.digestWrong(entry.path)) }
        } catch {
            findings.append(.unreadable(entry.path, reason: error.reason))
        }
        try interruption.check(root)
        progress.filesDone += 1
        report(progress)
    }

    private mutating func digest(of file: borrowing FileDescriptor) throws(SystemError) -> String {
        var digest = Digest()
        try FileBlocks.read(file, failure: { $0 }) { (block, _) throws(SystemError) in
            digest.update(block)
            progress.bytesDone += block.count
            report(progress)
            return !interruption.isRequested
        }
        return digest.hexadecimal
    }

    private mutating func checkOxum() {
        let payload = tree.payload
        let found = "\(payload.reduce(0, +)).\(payload.count)"
        let information = contents(of: BagFiles.information).map(BagInformation.init(bytes:))
        let stated = information?.value(of: BagInfoElement.Label.payloadOxum)
        if stated != found { findings.append(.oxumWrong(stated: stated, found: found)) }
    }

    /// The whole of a tag file; nil where it is missing or cannot be read.
    private func contents(of name: String) -> [UInt8]? {
        guard let size = tree.sizes[Array(name.utf8)] else { return nil }
        return try? SmallFile.bytes(of: "\(root)/\(name)", limit: size)
    }
}
