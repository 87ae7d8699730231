import FoundationEssentials
import Packaging
import PlatenModel

extension BagInfoElement {
    /// What bag-info.txt says of a job's package.
    static func all(for package: JobPackage, of job: Job) -> [BagInfoElement] {
        let values: KeyValuePairs<String, String?> = [
            Label.sourceOrganization: job.item.institution, Label.externalIdentifier: job.item.callNumber,
            Label.externalDescription: job.title, Label.bagGroupIdentifier: job.item.collection,
            Label.baggingDate: package.created.formatted(.iso8601.year().month().day()), Label.internalSenderIdentifier: package.id.rawValue,
            Label.internalSenderDescription: "Job \(job.name), \(job.id)", Label.bagSoftwareAgent: PlatenVersion.software,
        ]
        return values.compactMap { label, value in value.map { BagInfoElement(label, $0) } }
    }
}
