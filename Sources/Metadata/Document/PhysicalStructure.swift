import PlatenModel

/// The item as it lies on the table: its parts, and in them its pages.
struct PhysicalStructure: Sendable {
    static let itemIdentifier: XMLText = "phys-item"

    let map: METS.StructuralMap
    /// Names of the page divisions of each part, by the part's name, parts in the order of their first page.
    let parts: [(name: String, pages: [XMLText])]

    /// - Parameter files: pages only, in their order.
    init(_ record: PreservationRecord, files: [DescribedFile]) {
        var divisions: [METS.Division] = []
        var parts: [(name: String, pages: [XMLText])] = []
        var number = 0
        for run in Self.runs(of: files, by: \.capture.part) {
            let part = run.first?.capture.part
            var pages: [METS.Division] = []
            for images in Self.runs(of: run, by: \.capture.position) {
                number += 1
                pages.append(Self.page(images, number: number, order: (part == nil ? divisions.count : 0) + pages.count + 1))
            }
            guard let part else {
                divisions += pages
                continue
            }
            divisions.append(
                METS.Division(
                    id: XMLText("phys-part-\(divisions.count + 1)"), type: "part", order: divisions.count + 1, label: XMLText(part), files: [],
                    divisions: pages))
            if let known = parts.firstIndex(where: { $0.name == part }) {
                parts[known].pages += pages.map(\.id)
            } else {
                parts.append((part, pages.map(\.id)))
            }
        }
        self.parts = parts
        map = METS.StructuralMap(
            id: "structure-physical", type: "physical",
            division: METS.Division(
                id: Self.itemIdentifier, type: "item", label: ItemIdentifiers.label(record.job), descriptive: ItemIdentifiers.descriptive,
                administrative: ItemIdentifiers.administrative(record.job), files: [], divisions: divisions))
    }

    /// A page, with all images that were taken of it in several passes.
    private static func page(_ images: [DescribedFile], number: Int, order: Int) -> METS.Division {
        let designation = images.lazy.compactMap(\.capture.designation).first
        return METS.Division(
            id: XMLText("phys-page-\(number)"), type: "page", order: order, orderLabel: designation.map { XMLText($0.description) },
            label: images.lazy.compactMap { XMLText(said: $0.packaged.label) }.first,
            files: images.map { METS.FilePointer(file: $0.fileIdentifier) }, divisions: [])
    }

    /// Neighbours that have the same value.
    private static func runs(of files: [DescribedFile], by value: (DescribedFile) -> some Equatable) -> [[DescribedFile]] {
        var runs: [[DescribedFile]] = []
        for file in files {
            if let last = runs.last?.last, value(last) == value(file) {
                runs[runs.count - 1].append(file)
            } else {
                runs.append([file])
            }
        }
        return runs
    }
}
