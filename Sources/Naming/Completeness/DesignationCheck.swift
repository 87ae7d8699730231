import PlatenModel

/// Looks for gaps and doubles in the numbers that pages bear, and for pages that do not stand in their order.
///
/// Parts count anew, and so do folios, pages, and pages in roman figures. What lies before the lowest and behind the highest number cannot be told from
/// them.
enum DesignationCheck {
    static func points(of pages: [CapturedPage]) -> [OpenPoint] {
        let numbered = pages.filter { $0.designation != nil }
        // Parts in the order of their first page.
        var parts: [String?] = []
        for page in numbered where !parts.contains(page.part) { parts.append(page.part) }
        return parts.flatMap { part in
            let designations = numbered.filter { $0.part == part }.compactMap(\.designation)
            let folios = designations.filter { $0.leaf != nil }
            let pages = PageFigures.allCases.reversed().map { figures in designations.filter { $0.leaf == nil && $0.figures == figures } }
            return gaps(in: folios, part) + pages.flatMap { gaps(in: $0, part) } + sides(of: folios, part) + doubles(in: designations, part)
        }
    }

    /// Pages that bear a lower number than the page of their kind before them in their part. Nothing where all right pages come before all left ones:
    /// they are put in order later.
    static func order(of pages: [CapturedPage], _ order: PageOrder) -> [OpenPoint] {
        guard order != .halves else { return [] }
        var last: [String: PageDesignation] = [:]
        var points: [OpenPoint] = []
        for page in pages {
            guard let designation = page.designation else { continue }
            let run = "\(designation.leaf == nil) \(designation.figures) \(page.part ?? "")"
            if let before = last[run], designation < before { points.append(.outOfOrder(PageReference(page), after: before)) }
            last[run] = designation
        }
        return points
    }

    /// - Parameter designations: either all of folios or all of pages, in the same figures.
    private static func gaps(in designations: [PageDesignation], _ part: String?) -> [OpenPoint] {
        guard let first = designations.first else { return [] }
        let additions = Dictionary(grouping: designations, by: \.number).mapValues { Set($0.map { PageAddition.ordinal(of: $0.addition) }) }
        let numbers = additions.keys.sorted()
        var points: [OpenPoint] = []
        // A number whose plain page is missing counts as missing even where its foldout is there.
        var next = numbers[0]
        for number in numbers where additions[number]?.contains(0) ?? false {
            points += gap(next, "", number - 1, "", like: first, part)
            next = number + 1
        }
        points += gap(next, "", numbers[numbers.count - 1], "", like: first, part)
        for number in numbers {
            var next = 1
            for ordinal in (additions[number] ?? []).sorted() where ordinal > 0 {
                if ordinal > next {
                    let (from, to) = (PageAddition.text(ordinal: next), PageAddition.text(ordinal: ordinal - 1))
                    points += gap(number, from, number, to, like: first, part)
                }
                next = ordinal + 1
            }
        }
        return points
    }

    private static func gap(
        _ first: Int, _ firstAddition: String, _ last: Int, _ lastAddition: String, like other: PageDesignation, _ part: String?
    ) -> [OpenPoint] {
        guard first <= last,
            let first = PageDesignation(number: first, addition: firstAddition, leaf: other.leaf.map { _ in .recto }, figures: other.figures),
            let last = PageDesignation(number: last, addition: lastAddition, leaf: other.leaf.map { _ in .verso }, figures: other.figures)
        else { return [] }
        return [.numbersMissing(first: first, last: last, part: part)]
    }

    private static func sides(of folios: [PageDesignation], _ part: String?) -> [OpenPoint] {
        let present = Set(folios)
        return present.sorted().compactMap { folio in
            let other = PageDesignation(number: folio.number, addition: folio.addition, leaf: folio.leaf == .recto ? .verso : .recto)
            return other.flatMap { present.contains($0) ? nil : .leafSideMissing($0, part: part) }
        }
    }

    private static func doubles(in designations: [PageDesignation], _ part: String?) -> [OpenPoint] {
        Dictionary(grouping: designations) { $0 }.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .map { .numberTwice($0.key, pages: $0.value.count, part: part) }
    }
}
