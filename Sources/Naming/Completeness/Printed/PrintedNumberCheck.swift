import PlatenModel

/// Looks for gaps, repetitions and steps back in the numbers that were read on pages.
///
/// A number that fits neither neighbour while these fit each other is a misreading, and tells nothing; so do pages without numbers. A number that a
/// person typed counts before what is read. Parts count anew. What is only between typed numbers is told by ``DesignationCheck``.
enum PrintedNumberCheck {
    static func points(of pages: [CapturedPage], _ order: PageOrder) -> [OpenPoint] {
        // Pages of halves are put in order later.
        guard order != .halves else { return [] }
        var parts: [String?] = []
        for page in pages where !parts.contains(page.part) { parts.append(page.part) }
        return parts.flatMap { part in
            points(of: NumberChain(NumberedImage.images(of: pages.filter { $0.part == part })), part)
        }
    }

    private static func points(of chain: NumberChain, _ part: String?) -> [OpenPoint] {
        let steps = zip(chain.links, chain.links.dropFirst()).map { ($0, $1, chain.step(from: $0, to: $1)) }
        // Numbers that hardly ever go on from one page to the next are none of pages: years, shelf marks.
        let inOrder = steps.count { $0.2.isInOrder }
        guard 2 * inOrder + 1 >= steps.count, 2 * chain.links.count >= chain.images.count(where: { !$0.guesses.isEmpty }) else { return [] }
        let moved = MovedImages(chain)
        var present = moved.numbers
        let counts = chain.counts
        for (link, count) in zip(chain.links, counts) { present.formUnion(link.guess.numbers(chain.images[link.image].step, count: count)) }
        var points: [(image: Int, point: OpenPoint)] = moved.told.map { moved in
            (
                moved.image,
                .printedOutOfOrder(
                    chain.images[moved.image].page, number: PageNumber(moved.number, moved.figures), after: PageNumber(moved.after, moved.figures),
                    before: moved.before.map { PageNumber($0, moved.figures) })
            )
        }
        for ((first, second, step), count) in zip(steps, counts) where !(first.guess.isTyped && second.guess.isTyped) {
            // Two pages with the same year.
            if inOrder == 0, case .repeated = step { continue }
            let page = chain.images[second.image].page
            let figures = second.guess.figures
            let number = PageNumber(second.guess.number, figures)
            let last = first.guess.number + chain.images[first.image].step - 1
            switch step {
            case .regular, .unnumbered, .counting: continue
            case .repeated: points.append((second.image, .printedTwice(page, number: number, part: part)))
            case .back: points.append((second.image, .printedOutOfOrder(page, number: number, after: PageNumber(last, figures), before: nil)))
            case .gap(let missing):
                let borne = Set(present.filter { $0.count == count }.map(\.number))
                let told = gaps(last + 1..<second.guess.number, without: borne, missing, isTold: second.image == first.image + 1)
                points += told.map { gap in
                    (
                        second.image,
                        .printedMissing(
                            PrintedGap(
                                from: last, to: second.guess.number, first: gap.numbers.lowerBound, last: gap.numbers.upperBound,
                                count: gap.count, figures: figures, page: page, part: part))
                    )
                }
            }
        }
        return points.sorted { $0.image < $1.image }.map(\.point)
    }

    /// What is missing between two numbers.
    ///
    /// - Parameters:
    ///   - present: numbers that pages bear.
    ///   - count: how many are missing.
    ///   - isTold: no image lies between, so that all of them are.
    private static func gaps(
        _ between: Range<Int>, without present: Set<Int>, _ count: Int, isTold: Bool
    ) -> [(numbers: ClosedRange<Int>, count: Int)] {
        // After a slip of the hand, a number of six digits: nobody reads a list of what is missing.
        guard between.count <= NumberLimits.listedGap else { return [(between.lowerBound...between.upperBound - 1, count)] }
        let numbers = between.filter { !present.contains($0) }
        guard let first = numbers.first, let last = numbers.last else { return [] }
        guard isTold else { return [(first...last, min(count, numbers.count))] }
        var runs: [(numbers: ClosedRange<Int>, count: Int)] = []
        for number in numbers {
            if let run = runs.last, run.numbers.upperBound == number - 1 {
                runs[runs.count - 1] = (run.numbers.lowerBound...number, run.count + 1)
            } else {
                runs.append((number...number, 1))
            }
        }
        return runs
    }
}
