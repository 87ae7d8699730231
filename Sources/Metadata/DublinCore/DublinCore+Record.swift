import PlatenModel

extension DublinCore {
    /// The item, and its images as a whole. What nobody said is left out.
    init(_ record: PreservationRecord) {
        let job = record.job
        title = XMLText(said: job.title) ?? XMLText(job.name)
        publisher = XMLText(said: record.institution)
        // The day of the first image: the document describes what was digitised, not when the item was taken in.
        date = XMLText(day: record.captures.map(\.capture.acquired).min() ?? job.created)
        // "Image" is of the DCMI Type Vocabulary; the document type is the house's own word.
        type = ["Image"] + [XMLText(said: job.item.documentType)].compactMap { $0 }
        format = MasterFormat.mimeType
        identifier = [XMLText(said: job.item.callNumber), XMLText(job.id.rawValue)].compactMap { $0 }
        source = XMLText(said: job.item.institution)
        relation = XMLText(said: job.item.collection)
        rights = job.restrictedTo.isEmpty ? nil : XMLText(AccessRestriction.note(groups: job.restrictedTo))
    }
}
