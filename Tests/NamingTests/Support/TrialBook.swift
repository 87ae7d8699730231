import PlatenModel
import TestSupport

/// A book of which something went wrong while it was captured, with the truth of it.
struct TrialBook {
    enum Mishap {
        case deleted, inserted, exchanged
    }

    let span: PageSpan
    let mishap: Mishap
    /// The number of each image's first page, in the order of their capture; nil: it bears none.
    private(set) var images: [Int?]
    private(set) var missing: Set<Int> = []
    /// Something was inserted that bears a number.
    private(set) var isTellable = true

    init(_ span: PageSpan, _ random: inout SeededNumbers) {
        self.span = span
        let count = Int.random(in: 30...120, using: &random)
        let first = span == .spread ? 2 * Int.random(in: 1...40, using: &random) : Int.random(in: 1...80, using: &random)
        var images: [Int?] = (0..<count).map { first + $0 * span.pages }
        let place = Int.random(in: 2..<count - 8, using: &random)
        mishap = [.deleted, .inserted, .exchanged].randomElement(using: &random) ?? .deleted
        switch mishap {
        case .deleted:
            let images = images
            let gone = place..<place + Int.random(in: 1...4, using: &random)
            missing = Set(gone.flatMap { image in (0..<span.pages).compactMap { page in images[image].map { $0 + page } } })
            self.images = images.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
            return
        case .inserted:
            let kind = Int.random(in: 0..<3, using: &random)
            // The same page again, a page of another place, a plate.
            let strange = kind == 0 ? images[place - 1] : kind == 1 ? images[(place + count / 2) % count] : nil
            isTellable = strange != nil
            images.insert(strange, at: place)
        case .exchanged:
            images.swapAt(place, place + Int.random(in: 1...6, using: &random))
        }
        self.images = images
    }

    /// What is read: numbers are left out or misread with these chances.
    func read(_ random: inout SeededNumbers, unread: Double, misread: Double) -> [PrintedNumbers] {
        images.map { first in
            var numbers: [PrintedNumber] = []
            for page in 0..<span.pages {
                guard let first, !random.isLikely(unread) else { continue }
                let isMisread = random.isLikely(misread)
                let half: PrintedNumber.Half? = span == .page ? nil : page == 0 ? .left : .right
                numbers.append(
                    PrintedNumber(
                        number: isMisread ? Self.misreading(of: first + page, &random) : first + page,
                        confidence: isMisread ? Double.random(in: 30...95, using: &random) : Double.random(in: 75...97, using: &random), half: half))
            }
            return PrintedNumbers(span: span, numbers: numbers)
        }
    }

    /// One digit is another one, or lost.
    private static func misreading(of number: Int, _ random: inout SeededNumbers) -> Int {
        var digits = String(number).compactMap(\.wholeNumberValue)
        let place = Int.random(in: 0..<digits.count, using: &random)
        if digits.count > 1, random.isLikely(0.25) {
            digits.remove(at: place)
        } else {
            digits[place] = (digits[place] + Int.random(in: 1...9, using: &random)) % 10
        }
        return max(1, digits.reduce(0) { $0 * 10 + $1 })
    }
}
