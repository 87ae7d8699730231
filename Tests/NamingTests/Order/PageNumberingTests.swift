import Naming
import PlatenModel
import Testing

@Suite("Numbering pages")
struct PageNumberingTests {
    @Test(
        "Numbers follow from the order of the pages and the first number",
        arguments: [
            (PageOrder.rectoVerso, nil, "1r 1v 2r 2v 3r"), (.rectoVerso, "12v", "12v 13r 13v 14r 14v"), (.leftRight, nil, "1 2 3 4 5"),
            (.rightLeft, "0", "0 1 2 3 4"), (.leftRight, "7v", "7v 8r 8v 9r 9v"), (.captured, "100", "100 101 102 103 104"),
        ])
    func designate(_ order: PageOrder, _ start: String?, _ numbers: String) throws {
        let ordering = try SamplePages.ordering("a,b,c,d,e")
        let changes = try ordering.designate(by: order, from: start.flatMap { PageDesignation($0) })
        #expect(ordering.applying(changes).designations == numbers)
    }

    @Test("Only the range is numbered, and targets, slips and superseded rescans do not count")
    func range() throws {
        var captures = SamplePages.captures("a,b,c,d,e,f")
        captures[2].role = .target
        captures[3].role = .slip
        captures[5].supersedes = "b"
        let ordering = try PageOrdering(captures)
        let changes = try ordering.designate(PageRange("b", through: "e"), by: .rectoVerso)
        #expect(ordering.applying(changes).designations == "- 1r - 1v")
        // The rescan bears its page's number, and so does what it supersedes.
        #expect(changes.map(\.capture) == ["b", "f", "e"])
        #expect(changes.map(\.newDesignation?.description) == ["1r", "1r", "1v"])
    }

    @Test("All right pages, then all left ones: their numbers put them in order")
    func halves() throws {
        let ordering = try SamplePages.ordering("a,b,c,d,e,f")
        let numbered = try ordering.applying(ordering.designate(by: .halves))
        #expect(numbered.designations == "1r 2r 3r 1v 2v 3v")
        #expect(try numbered.applying(numbered.sortByDesignation()).order == "adbecf")
        let five = try SamplePages.ordering("a,b,c,d,e")
        #expect(throws: PageOrderingError.unequalHalves(first: 3, second: 2)) { try five.designate(by: .halves) }
        #expect(try five.applying(five.designate(by: .halves, acceptsUnequal: true)).designations == "1r 2r 3r 1v 2v")
    }

    @Test("Numbers that do not follow from anything are refused by their kind")
    func refusals() throws {
        let ordering = try SamplePages.ordering("a,b,c")
        #expect(throws: PageOrderingError.orderTellsNoNumbers) { try ordering.designate(by: .captured) }
        #expect(throws: PageOrderingError.numberOutOfRange(1_000_000)) {
            try ordering.designate(by: .leftRight, from: PageDesignation(number: 999_998))
        }
        let foldout = try #require(PageDesignation("12a"))
        #expect(throws: PageOrderingError.startWithAddition(foldout)) { try ordering.designate(by: .leftRight, from: foldout) }
        #expect(throws: PageOrderingError.nothingToRenumber) { try ordering.renumber(from: 1) }
        #expect(throws: PageOrderingError.stepIsZero) { try ordering.renumber(from: 1, step: 0) }
        #expect(throws: PageOrderingError.noDesignation("a")) { try ordering.addFoldout(PageRange(only: "b"), to: "a") }
    }

    @Test("Front matter is numbered on and anew in its own figures")
    func roman() throws {
        let ordering = try SamplePages.ordering("a,b,c")
        let start = try #require(PageDesignation("ix"))
        #expect(try ordering.applying(ordering.designate(by: .leftRight, from: start)).designations == "ix x xi")
        let mixed = try SamplePages.ordering("a xi,b xii,c 12,d 13")
        #expect(try mixed.applying(mixed.renumber(from: 1)).designations == "i ii 3 4")
        #expect(throws: PageOrderingError.additionsExhausted(start)) {
            let folded = try SamplePages.ordering("a ix,b")
            _ = try folded.addFoldout(PageRange(only: "b"), to: "a")
        }
        #expect(throws: PageOrderingError.numberOutOfRange(300)) { try ordering.designate(by: .leftRight, from: PageDesignation("ccxcviii")) }
    }

    @Test("A run that cannot be numbered to its end changes nothing of it")
    func outOfRange() throws {
        let ordering = try SamplePages.ordering("a 1,b 2,c 3")
        #expect(throws: PageOrderingError.numberOutOfRange(-1)) { try ordering.renumber(from: 1, step: -1) }
        #expect(throws: PageOrderingError.numberOutOfRange(.max)) { try ordering.renumber(from: .max) }
    }

    @Test("Renumbering counts leaves: sides and foldouts keep one number, what bore one number by mistake gets two")
    func renumber() throws {
        let folios = try SamplePages.ordering("a 12r,b 12v,c 12ar,d 12av,x,e 13r,f 13v")
        #expect(try folios.applying(folios.renumber(from: 20)).designations == "20r 20v 20ar 20av - 21r 21v")
        #expect(try folios.applying(folios.renumber(from: 20, step: 5)).designations == "20r 20v 20ar 20av - 25r 25v")
        #expect(try folios.applying(folios.renumber(PageRange("e", through: "f"), from: 14)).designations == "12r 12v 12ar 12av - 14r 14v")
        let pages = try SamplePages.ordering("a 7,b 7,c 7a,d 9,e 10")
        #expect(try pages.applying(pages.renumber(from: 7)).designations == "7 8 8a 9 10")
        #expect(try pages.applying(pages.renumber(from: 10, step: -2)).designations == "10 8 8a 6 4")
    }

    @Test("A foldout gets its page's number with a letter behind it, and no r or v")
    func foldouts() throws {
        let ordering = try SamplePages.ordering("a 12,b,c,d 13")
        let once = try ordering.applying(ordering.addFoldout(PageRange(only: "b"), to: "a"))
        #expect(once.designations == "12 12a - 13")
        let twice = try once.applying(once.addFoldout(PageRange(only: "c"), to: "a"))
        #expect(twice.designations == "12 12a 12b 13")
        let folios = try SamplePages.ordering("a 12r,b 12v,c,d,e")
        #expect(try folios.applying(folios.addFoldout(PageRange("c", through: "e"), to: "b")).designations == "12r 12v 12ar 12av 12br")
        #expect(throws: PageOrderingError.placeWithinRange("b")) { try folios.addFoldout(PageRange("a", through: "c"), to: "b") }
        let many = try SamplePages.ordering((["a 5"] + (1...25).map { "p\($0)" }).joined(separator: ","))
        let lettered = try many.applying(many.addFoldout(PageRange("p1", through: "p25"), to: "a"))
        #expect(lettered.designations == "5 " + "abcdefghijklmnopqstuwxyz".map { "5\($0)" }.joined(separator: " ") + " 5aa")
        // Another part has a page of that number too, and foldouts of its own.
        var captures = SamplePages.captures("a 5,b 5a,c 5,d")
        captures[2].part = "II"
        let parts = try PageOrdering(captures)
        #expect(try parts.applying(parts.addFoldout(PageRange(only: "d"), to: "c")).designations == "5 5a 5 5a")
        let last = try SamplePages.ordering("a 5,b 5zzz,c")
        #expect(throws: PageOrderingError.additionsExhausted(try #require(PageDesignation("5")))) {
            try last.addFoldout(PageRange(only: "c"), to: "a")
        }
    }
}
