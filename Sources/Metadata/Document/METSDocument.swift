import FoundationEssentials
import PlatenModel

/// The preservation metadata of a package as one METS 1.12 document: Dublin Core for the item, MIX 2.0 and PREMIS 3.0 for each file, PREMIS
/// for the item's way, and how the files make up the item.
///
/// Pure: the same record gives the same bytes, on any machine and in any year.
public struct METSDocument: Sendable {
    public let record: PreservationRecord

    public init(_ record: PreservationRecord) {
        self.record = record
    }

    /// The document in UTF-8, with its XML declaration. Characters that XML does not know are replaced by U+FFFD.
    public func encoded() throws(UnwritableRecord) -> Data {
        do {
            return try XMLDocument.encode(METS.Root(record), root: "mets:mets")
        } catch {
            throw UnwritableRecord(job: record.job.name, reason: "\(error)")
        }
    }
}
