import Naming
import PlatenModel
import TestSupport
import Testing

@Suite("Putting pages in order")
struct PageMovingTests {
    private let six = SamplePages.captures("a,b,c,d,e,f")

    @Test(
        "A page that was forgotten goes before or after another",
        arguments: [
            (PagePlace.before("c"), "abfcde"), (.after("c"), "abcfde"), (.start, "fabcde"), (.end, "abcdef"), (.before("a"), "fabcde"),
            (.after("e"), "abcdef"),
        ])
    func insert(_ place: PagePlace, _ order: String) throws {
        let ordering = try PageOrdering(six)
        #expect(try ordering.applying(ordering.insert("f", place)).order == order)
    }

    @Test("Only captures whose place changes are told of, in the order of their new places")
    func changes() throws {
        let changes = try PageOrdering(six).insert("e", .before("c"))
        #expect(changes.map(\.capture) == ["e", "c", "d"])
        #expect(changes.map(\.oldPosition) == [5, 3, 4])
        #expect(changes.map(\.newPosition) == [3, 4, 5])
        #expect(try PageOrdering(six).insert("e", .after("d")).isEmpty)
    }

    @Test(
        "A range of pages moves together",
        arguments: [
            (PagePlace.before("a"), "bcdaef"), (.after("e"), "aebcdf"), (.end, "aefbcd"), (.before("e"), "abcdef"), (.after("a"), "abcdef"),
        ])
    func range(_ place: PagePlace, _ order: String) throws {
        let ordering = try PageOrdering(six)
        #expect(try ordering.applying(ordering.move(PageRange("b", through: "d"), to: place)).order == order)
    }

    @Test("Places that slips left free stay free, and slips keep theirs")
    func places() throws {
        var captures = six
        captures[0].role = .slip
        captures[3].role = .separator
        let ordering = try PageOrdering(captures)
        #expect(ordering.order == "bcef")
        let moved = try ordering.applying(ordering.insert("f", .start))
        #expect(moved.order == "fbce")
        #expect(moved.pages.map(\.position) == [2, 3, 5, 6])
        #expect(throws: PageOrderingError.notAPage("a", .slip)) { try ordering.insert("a", .end) }
        #expect(throws: PageOrderingError.notAPage("d", .separator)) { try ordering.insert("b", .after("d")) }
    }

    @Test("Passes, rescans and what they superseded go with their page, whichever of them names it")
    func together() throws {
        let captures = [
            PageCapture(id: "a", sequence: 1, position: 1, pass: "normal"), PageCapture(id: "a-uv", sequence: 2, position: 1, pass: "uv"),
            PageCapture(id: "b", sequence: 3, position: 2, pass: "normal"), PageCapture(id: "b-uv", sequence: 4, position: 2, pass: "uv"),
            // Rescans: one at the place of its page, one that nobody gave that place.
            PageCapture(id: "a2", sequence: 5, position: 1, pass: "normal", supersedes: "a"),
            PageCapture(id: "a3", sequence: 6, pass: "normal", supersedes: "a2"),
        ]
        let ordering = try PageOrdering(captures)
        #expect(ordering.order == "ab")
        #expect(ordering.pages[0].captures.map(\.id) == ["a", "a-uv", "a2", "a3"])
        #expect(ordering.pages[0].current.map(\.id) == ["a-uv", "a3"])
        for name in ["a", "a-uv", "a2", "a3"] as [Identifier<Capture>] {
            let changes = try ordering.insert(name, .after("b-uv"))
            #expect(Set(changes.map { "\($0.capture) \($0.newPosition)" }) == ["a 2", "a-uv 2", "a2 2", "a3 2", "b 1", "b-uv 1"])
        }
    }

    @Test("Captures that supersede each other in a circle are pages all the same")
    func circle() throws {
        let captures = [PageCapture(id: "a", sequence: 1, supersedes: "b"), PageCapture(id: "b", sequence: 2, supersedes: "a")]
        #expect(try PageOrdering(captures).pages.map { $0.current.map(\.id) } == [["b"]])
    }

    @Test("What makes no sense is refused by its kind")
    func refusals() throws {
        let ordering = try PageOrdering(six)
        #expect(throws: PageOrderingError.unknownPage("x")) { try ordering.insert("x", .end) }
        #expect(throws: PageOrderingError.unknownPage("x")) { try ordering.insert("a", .before("x")) }
        #expect(throws: PageOrderingError.rangeBackwards(PageRange("d", through: "b"))) {
            try ordering.move(PageRange("d", through: "b"), to: .end)
        }
        #expect(throws: PageOrderingError.placeWithinRange("c")) { try ordering.move(PageRange("b", through: "d"), to: .before("c")) }
        #expect(throws: PageOrderingError.placeWithinRange("d")) { try ordering.move(PageRange("b", through: "d"), to: .after("d")) }
        #expect(throws: PageOrderingError.captureTwice("a")) { try PageOrdering(six + six.prefix(1)) }
    }

    @Test("Two goes through a book become one, the second go forwards or backwards")
    func interleave() throws {
        let ordering = try PageOrdering(six)
        let (rights, lefts) = (PageRange("a", through: "c"), PageRange("d", through: "f"))
        #expect(try ordering.applying(ordering.interleave(rights, with: lefts)).order == "adbecf")
        #expect(try ordering.applying(ordering.interleave(rights, with: lefts, .backwards)).order == "afbecd")
        #expect(try ordering.applying(ordering.interleave(lefts, with: rights)).order == "daebfc")
        #expect(try ordering.applying(ordering.interleave(lefts, with: rights, .backwards)).order == "dcebfa")
    }

    @Test("Pages beside the two goes stay in front or follow")
    func interleaveWithin() throws {
        let ordering = try SamplePages.ordering("a,b,c,d,e,f,g,h")
        let woven = try ordering.interleave(PageRange("b", through: "c"), with: PageRange("f", through: "g"))
        #expect(ordering.applying(woven).order == "abfcgdeh")
    }

    @Test("Unequal halves and ranges with pages in common are refused; unequal ones may be accepted")
    func interleaveRefusals() throws {
        let ordering = try PageOrdering(six)
        let (four, two) = (PageRange("a", through: "d"), PageRange("e", through: "f"))
        #expect(throws: PageOrderingError.unequalHalves(first: 4, second: 2)) { try ordering.interleave(four, with: two) }
        #expect(try ordering.applying(ordering.interleave(four, with: two, acceptsUnequal: true)).order == "aebfcd")
        #expect(try ordering.applying(ordering.interleave(two, with: four, .backwards, acceptsUnequal: true)).order == "edfcba")
        let overlapping = PageRange("d", through: "f")
        #expect(throws: PageOrderingError.rangesOverlap(four, overlapping)) { try ordering.interleave(four, with: overlapping) }
    }

    @Test("By their numbers, pages without one stay behind the page that they stand behind")
    func sort() throws {
        let ordering = try SamplePages.ordering("x,c 2r,y,a 1r,b 1v,d 2v,z,e 2a,f 1r")
        #expect(try ordering.applying(ordering.sortByDesignation()).order == "xafbcydze")
        #expect(try ordering.applying(ordering.sortByDesignation(PageRange("a", through: "f"))).order == "xcyafbdze")
        let sorted = try ordering.applying(ordering.sortByDesignation())
        #expect(try sorted.sortByDesignation().isEmpty)
    }

    @Test("Whatever is done, no page is lost, none gets another's place, and passes stay together")
    func permutations() throws {
        var generator = SeededNumbers(seed: 5)
        var moved = 0
        for _ in 1...400 {
            let count = Int.random(in: 1...12, using: &generator)
            var captures: [PageCapture] = []
            for page in 1...count {
                let designation = generator.isLikely(0.7) ? PageDesignation(number: Int.random(in: 0...6, using: &generator)) : nil
                captures.append(
                    PageCapture(id: Identifier(rawValue: "p\(page)"), sequence: captures.count + 1, position: page * 2, designation: designation))
                if generator.isLikely(0.4) {
                    captures.append(
                        PageCapture(id: Identifier(rawValue: "q\(page)"), sequence: captures.count + 1, position: page * 2, pass: "uv"))
                }
            }
            var ordering = try PageOrdering(captures.shuffled(using: &generator))
            let whole = Set(ordering.pages.map { Set($0.captures.map(\.id)) })
            for _ in 1...5 {
                guard let changes = try? Self.anything(ordering, &generator) else { continue }
                moved += changes.count
                ordering = ordering.applying(changes)
                #expect(Set(ordering.pages.map { Set($0.captures.map(\.id)) }) == whole)
                #expect(ordering.pages.map(\.position) == (1...count).map { $0 * 2 })
            }
        }
        #expect(moved > 1000)
    }

    private static func anything(_ ordering: PageOrdering, _ generator: inout SeededNumbers) throws(PageOrderingError) -> [PageChange] {
        let ids = (0..<5).map { _ in ordering.pages.randomElement(using: &generator)?.id ?? "none" }
        let range = PageRange(ids[0], through: ids[1])
        return switch Int.random(in: 0..<5, using: &generator) {
        case 0: try ordering.move(range, to: .before(ids[2]))
        case 1: try ordering.move(range, to: generator.isLikely(0.5) ? .after(ids[2]) : .end)
        case 2: try ordering.sortByDesignation(range)
        case 3: try ordering.interleave(range, with: PageRange(ids[2], through: ids[3]), .backwards, acceptsUnequal: true)
        default: try ordering.insert(ids[0], .start)
        }
    }
}
