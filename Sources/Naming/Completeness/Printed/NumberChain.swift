/// The most believable run of numbers through images some of which are misread: each image's number, or that it counts as not read.
///
/// Found as the path of the greatest sum of weights less the costs of its breaks (see ``NumberLimits``).
struct NumberChain {
    struct Link {
        /// Which image.
        let image: Int
        let guess: NumberGuess
    }

    private struct Node {
        let link: Link
        var score: Double
        var before: Int?
    }

    let images: [NumberedImage]
    private(set) var links: [Link] = []
    /// Numbers that all images before each take up.
    private let taken: [Int]

    init(_ images: [NumberedImage]) {
        self.images = images
        var sum = 0
        taken = images.map { image in
            defer { sum += image.step }
            return sum
        }
        links = best()
    }

    /// Numbers that the images from one to another take up, the second excluded.
    func numbers(from first: Int, to second: Int) -> Int { taken[second] - taken[first] }

    func step(from first: Link, to second: Link) -> NumberStep {
        guard first.guess.figures == second.guess.figures else { return .counting(to: second.guess.figures) }
        let step = images[first.image].step
        return NumberStep(
            from: first.guess.number, step: step, between: numbers(from: first.image, to: second.image) - step, to: second.guess.number)
    }

    /// The count that each link belongs to: other figures count anew, and those of the text may come a second time behind an appendix in roman ones.
    var counts: [Int] {
        var counts: [Int] = []
        for (index, link) in links.enumerated() {
            let isAnew = index > 0 && links[index - 1].guess.figures != link.guess.figures
            counts.append((counts.last ?? 0) + (isAnew ? 1 : 0))
        }
        return counts
    }

    private func best() -> [Link] {
        let last = images.lastIndex { !$0.guesses.isEmpty }
        var nodes: [Node] = []
        // Where the nodes of each image with numbers begin.
        var starts: [Int] = []
        for (index, image) in images.enumerated() where !image.guesses.isEmpty {
            let reach = (starts.suffix(NumberLimits.lookBack).first ?? 0)..<nodes.count
            starts.append(nodes.count)
            for guess in image.guesses {
                var node = Node(link: Link(image: index, guess: guess), score: guess.weight)
                for earlier in reach {
                    let score = nodes[earlier].score + guess.weight - cost(nodes[earlier].link, node.link, isLast: index == last)
                    if score > node.score { (node.score, node.before) = (score, earlier) }
                }
                nodes.append(node)
            }
        }
        var place = nodes.indices.max { nodes[$0].score < nodes[$1].score }
        var links: [Link] = []
        while let current = place {
            links.append(nodes[current].link)
            place = nodes[current].before
        }
        return links.reversed()
    }

    private func cost(_ first: Link, _ second: Link, isLast: Bool) -> Double {
        // What people say counts as it is.
        first.guess.isTyped && second.guess.isTyped ? 0 : step(from: first, to: second).cost(isLast: isLast)
    }
}
