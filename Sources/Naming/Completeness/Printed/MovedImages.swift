import PlatenModel

/// Images that count as misread in a chain, and were read well after all: they bear numbers of other places.
struct MovedImages {
    struct Moved {
        let image: Int
        let number: Int
        let figures: PageFigures
        /// The last number before it, and the first behind it.
        let after: Int
        let before: Int?
    }

    private(set) var told: [Moved] = []
    /// Numbers that they bear: these are not missing in the count in which the image lies.
    private(set) var numbers: Set<CountedNumber> = []

    private struct Passed {
        let image: Int
        let guess: NumberGuess
        /// The number that its place would have.
        let expected: Int
        let after: Int
        let before: Int
        /// As in ``NumberChain/counts``.
        let count: Int
    }

    private var passed: [Passed] = []

    init(_ chain: NumberChain) {
        let counts = chain.counts
        for (index, (first, second)) in zip(chain.links, chain.links.dropFirst()).enumerated() where second.image - first.image > 1 {
            look(between: first, second, in: chain, count: counts[index])
        }
        addExchanged(chain)
        told.sort { $0.image < $1.image }
    }

    private mutating func look(between first: NumberChain.Link, _ second: NumberChain.Link, in chain: NumberChain, count: Int) {
        // Between roman figures and arabic ones every number may stand.
        guard first.guess.figures == second.guess.figures else { return }
        let inside = first.image + 1..<second.image
        let after = first.guess.number + chain.images[first.image].step - 1
        var foreign: [Passed] = []
        for image in inside {
            guard let guess = chain.images[image].guesses.first, guess.weight >= NumberLimits.toldWeight, guess.figures == first.guess.figures
            else { continue }
            foreign.append(
                Passed(
                    image: image, guess: guess, expected: first.guess.number + chain.numbers(from: first.image, to: image), after: after,
                    before: second.guess.number, count: count))
        }
        switch chain.step(from: first, to: second) {
        case .regular: passed += foreign
        case .unnumbered:
            // More images than numbers, and not because of pages without any.
            let room = second.guess.number - after - 1
            let surplus = chain.numbers(from: first.image, to: second.image) - chain.images[first.image].step - room
            let silent = inside.filter { image in !foreign.contains { $0.image == image } }.reduce(0) { $0 + chain.images[$1].step }
            guard silent < surplus else { return }
            for page in foreign where !(after + 1..<second.guess.number).contains(page.guess.number) { add(page, chain) }
        case .counting, .gap, .repeated, .back: break
        }
    }

    /// Pages that have changed places: each bears a number that another one's place would have, and its own place's number is there as well. Two
    /// misreadings that fit each other like that are next to impossible.
    private mutating func addExchanged(_ chain: NumberChain) {
        let expected = Set(passed.map { CountedNumber(number: $0.expected, count: $0.count) })
        let borne = Set(passed.map { CountedNumber(number: $0.guess.number, count: $0.count) })
        for page in passed where page.guess.number != page.expected {
            let figures = page.guess.figures
            guard expected.contains(CountedNumber(number: page.guess.number, count: page.count)),
                borne.contains(CountedNumber(number: page.expected, count: page.count))
            else { continue }
            numbers.formUnion(page.guess.numbers(chain.images[page.image].step, count: page.count))
            // Of two that were exchanged, the one that comes too late is told.
            guard page.guess.number < page.expected else { continue }
            let neighbour = passed.first { $0.image == page.image - 1 }
            let after = neighbour.map { $0.guess.number + chain.images[$0.image].step - 1 } ?? page.after
            told.append(Moved(image: page.image, number: page.guess.number, figures: figures, after: after, before: nil))
        }
    }

    private mutating func add(_ page: Passed, _ chain: NumberChain) {
        numbers.formUnion(page.guess.numbers(chain.images[page.image].step, count: page.count))
        told.append(Moved(image: page.image, number: page.guess.number, figures: page.guess.figures, after: page.after, before: page.before))
    }
}
