import PlatenModel

extension METS.Header {
    /// The program that wrote the document, who digitised, and who has the original.
    init(_ record: PreservationRecord) {
        let program = METS.Agent(
            role: "CREATOR", type: "OTHER", otherType: "SOFTWARE", name: XMLText(record.software), notes: [XMLText("on \(record.host)")])
        let producer = XMLText(said: record.institution).map { METS.Agent(role: "CREATOR", type: "ORGANIZATION", name: $0, notes: []) }
        let custodian = XMLText(said: record.job.item.institution).map {
            METS.Agent(role: "CUSTODIAN", type: "ORGANIZATION", name: $0, notes: [])
        }
        self.init(
            created: XMLText(record.created), agents: [program] + [producer, custodian].compactMap { $0 },
            alternativeIdentifiers: [METS.AlternativeIdentifier(type: "job name", value: XMLText(record.job.name))])
    }
}
