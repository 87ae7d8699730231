import PlatenModel

extension PREMIS.Agent {
    /// Everyone whom a document's events name, and the institutions; each once, in one order.
    static func all(of record: PreservationRecord, _ index: RecordIndex) -> [PREMIS.Agent] {
        [institution(record.institution), program(record)].compactMap { $0 } + scanners(record, index) + users(record, index)
    }

    private static func institution(_ name: String?) -> PREMIS.Agent? {
        guard let name, let text = XMLText(said: name) else { return nil }
        return PREMIS.Agent(identifier: .init(.init(.institution, name), as: .agent), name: text, type: .organization, notes: [])
    }

    private static func program(_ record: PreservationRecord) -> PREMIS.Agent {
        PREMIS.Agent(
            identifier: .init(.init(.program, PREMIS.Identifier.daemon), as: .agent), name: MasterFormat.program, type: .software,
            notes: [XMLText("This document was written by \(record.software) on \(record.host).")])
    }

    private static func scanners(_ record: PreservationRecord, _ index: RecordIndex) -> [PREMIS.Agent] {
        let named = Dictionary(index.files.map { ($0.capture.scanner, "\($0.capture.vendor) \($0.capture.model)") }) { first, _ in first }
        // A scanner all of whose pages were lost has no capture that would tell its model.
        let all = named.merging(record.cycles.filter { !$0.lostPages.isEmpty }.map { ($0.scanner, $0.scanner) }) { first, _ in first }
        return all.sorted { $0.key < $1.key }.map { name, model in
            PREMIS.Agent(
                identifier: .init(.init(.scanner, name), as: .agent), name: XMLText(said: model) ?? XMLText(name), type: .hardware, notes: [])
        }
    }

    private static func users(_ record: PreservationRecord, _ index: RecordIndex) -> [PREMIS.Agent] {
        var names = Set(record.moves.map(\.user))
        for file in index.files {
            names.formUnion(index.custody(of: file).map(\.user) + index.checks(of: file).map(\.user))
            if let cycle = file.cycle { names.insert(cycle.startedBy) }
        }
        names.formUnion(record.cycles.filter { !$0.lostPages.isEmpty }.map(\.startedBy))
        names.remove(PREMIS.Identifier.daemon)
        return names.sorted().map {
            PREMIS.Agent(identifier: .init(.init(.user, $0), as: .agent), name: XMLText($0), type: .person, notes: [])
        }
    }
}
