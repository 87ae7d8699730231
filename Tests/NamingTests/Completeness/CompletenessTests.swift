import Naming
import PlatenModel
import Testing

@Suite("Whether all of an item is there")
struct CompletenessTests {
    /// Sentences of the open points.
    private func told(
        _ captures: [PageCapture], expected: ExpectedCount? = nil, order: PageOrder = .captured, passes: [String] = [], lostPages: Int = 0
    ) -> [String] {
        CompletenessReport(expected: expected, captures: captures, order: order, passes: passes, lostPages: lostPages).openPoints
            .map(\.description)
    }

    private func told(_ texts: String) -> [String] {
        told(SamplePages.captures(texts))
    }

    @Test("An item of which all is there has no open point")
    func complete() {
        let captures = SamplePages.captures("a 1r,b 1v,c 2r,d 2v,e 2ar,f 2av")
        let report = CompletenessReport(expected: ExpectedCount(count: 3, unit: .sheets), captures: captures, order: .rectoVerso)
        #expect(report.openPoints.isEmpty)
        #expect(report.expected == 6)
        #expect(report.found == 6)
    }

    @Test("Too few and too many are told; passes and rescans count once, slips, separators and targets never")
    func counts() {
        var captures = SamplePages.captures("a,b,c,d,e,f")
        captures[1].supersedes = "a"
        captures[2].role = .slip
        captures[3].role = .separator
        captures[4].role = .target
        let two = ExpectedCount(count: 2, unit: .pages)
        #expect(told(captures, expected: two) == [])
        #expect(told(captures, expected: ExpectedCount(count: 2, unit: .sheets)) == ["4 pages were expected and 2 are there: 2 too few."])
        #expect(told(captures, expected: ExpectedCount(count: 1, unit: .pages)) == ["1 pages were expected and 2 are there: 1 too many."])
        #expect(told([], expected: two) == ["2 pages were expected and 0 are there: 2 too few."])
        #expect(told(captures) == [])
    }

    @Test(
        "Gaps are told folded, of pages and of folios",
        arguments: [
            ("a 1,b 2,c 6", ["3 to 5 are missing."]), ("a 1,b 3", ["2 is missing."]),
            ("a 11r,b 11v,c 15r,d 15v", ["12r to 14v are missing."]), ("a 6,b 1", ["2 to 5 are missing.", "page 1 (place 2) stands behind 6."]),
            ("a 1,b 4,c 6", ["2 to 3 are missing.", "5 is missing."]), ("a 3,b 4", []), ("a 1,b 999999", ["2 to 999998 are missing."]),
            ("a 12,b 12c,c 13", ["12a to 12b are missing."]), ("a 11,b 13a,c 14", ["12 to 13 are missing."]),
            ("a 1,b 2a", ["2 is missing."]), ("a 1q,b 1t,c 1", ["1a to 1p are missing.", "1s is missing.", "page 1 (place 3) stands behind 1t."]),
        ])
    func gaps(_ captures: String, _ sentences: [String]) {
        #expect(told(captures) == sentences)
    }

    @Test("A page that stands behind a higher number of its kind and part is told, and not while halves wait to be put in order")
    func order() {
        #expect(told("a 1,b 2,c 4,d 3,e 5") == ["page 3 (place 4) stands behind 4."])
        #expect(told("a 1r,b 1v,c 2r,d 2v,e 2ar,f 2av").isEmpty)
        // Pages and folios count by themselves.
        #expect(told("a 5,b 1r,c 1v,d 6").isEmpty)
        let halves = SamplePages.captures("a 1,b 3,c 2,d 4")
        #expect(CompletenessReport(expected: nil, captures: halves, order: .halves).openPoints.isEmpty)
        #expect(CompletenessReport(expected: nil, captures: halves).openPoints.map(\.code) == [.outOfOrder])
        var parts = SamplePages.captures("a 1,b 2,c 1,d 2")
        for index in 2...3 { parts[index].part = "II" }
        #expect(CompletenessReport(expected: nil, captures: parts).openPoints.isEmpty)
    }

    @Test("Pages in roman figures count by themselves")
    func roman() {
        #expect(told("a xi,b xii,c 1,d 2,e 11,f 12") == ["3 to 10 are missing."])
        #expect(told("a i,b iv,c 1,d 2") == ["ii to iii are missing."])
        #expect(told("a v,b v,c 5,d iii") == ["iv is missing.", "2 pages bear the number v.", "page iii (place 4) stands behind v."])
    }

    @Test("A number that several pages bear is told, and not that of a page and its rescan")
    func doubles() {
        #expect(told("a 1,b 2,c 2,d 2,e 3") == ["3 pages bear the number 2."])
        var captures = SamplePages.captures("a 1,b 2,c 2")
        captures[2].supersedes = "b"
        #expect(told(captures) == [])
    }

    @Test("A recto without its verso is told, and a verso without its recto")
    func sides() {
        #expect(told("a 1r,b 2r,c 2v") == ["1v is missing: only the other side of its leaf is there."])
        #expect(
            told("a 1v,b 2r,c 2v,d 2ar") == [
                "1r is missing: only the other side of its leaf is there.", "2av is missing: only the other side of its leaf is there.",
            ])
    }

    @Test("Each part counts anew")
    func parts() {
        var captures = SamplePages.captures("a 1,b 2,c 1,d 3")
        captures[2].part = "Vol. 2"
        captures[3].part = "Vol. 2"
        #expect(told(captures) == ["2 is missing in part “Vol. 2”."])
    }

    @Test("A sheet of which a feeder's other side is missing is told, whichever side comes first")
    func sheets() {
        func sided(_ sides: String) -> [PageCapture] {
            sides.enumerated().map { index, side in
                PageCapture(id: Identifier(rawValue: "p\(index + 1)"), sequence: index + 1, side: side == "F" ? .front : .back)
            }
        }
        #expect(told(sided("FBFB")) == [])
        #expect(told(sided("BFBF")) == [])
        #expect(told(sided("FFF")) == [])
        #expect(told(sided("FBFFB")) == ["The back of a sheet is missing: only the page at place 3 is there."])
        #expect(told(sided("FBBFB"), order: .rectoVerso) == ["The front of a sheet is missing: only the page at place 3 is there."])
        #expect(told(sided("FBF")) == ["The back of a sheet is missing: only the page at place 3 is there."])
    }

    @Test("An odd number of pages without numbers is told where they come in pairs")
    func halves() {
        let three = SamplePages.captures("a,b,c")
        for order in [PageOrder.rectoVerso, .leftRight, .rightLeft, .halves] {
            #expect(told(three, order: order) == ["3 pages do not make pairs: one half of a spread or leaf is missing."])
            #expect(told(Array(three.dropLast()), order: order) == [])
        }
        #expect(told(three, order: .captured) == [])
        #expect(told(SamplePages.captures("a 1,b 2,c 3"), order: .leftRight) == [])
    }

    @Test("A page that lacks one of its passes is told; a superseded image is none")
    func passes() {
        var captures = [
            PageCapture(id: "a", sequence: 1, position: 1, pass: "normal"), PageCapture(id: "a-uv", sequence: 2, position: 1, pass: "uv"),
            PageCapture(id: "b", sequence: 3, position: 2, designation: PageDesignation("7"), pass: "normal"),
            PageCapture(id: "c", sequence: 4, position: 3),
        ]
        #expect(told(captures) == ["The image “uv” of page 7 (place 2) is missing."])
        #expect(
            told(captures, passes: ["normal", "uv", "raking"]) == [
                "The image “raking” of the page at place 1 is missing.", "The image “uv” of page 7 (place 2) is missing.",
                "The image “raking” of page 7 (place 2) is missing.",
            ])
        captures.append(PageCapture(id: "d", sequence: 5, position: 2, pass: "uv"))
        #expect(told(captures) == [])
        captures.append(PageCapture(id: "e", sequence: 6, position: 2, pass: "normal", supersedes: "d"))
        #expect(told(captures) == ["The image “uv” of page 7 (place 2) is missing."])
    }

    @Test("Lost and held pages are open, blank ones are told and are not")
    func lostHeldAndBlank() {
        var captures = SamplePages.captures("a,b 2,c,d")
        captures[1].isHeld = true
        captures[2].isBlank = true
        captures[0].isHeld = true
        captures[3].supersedes = "a"
        let report = CompletenessReport(expected: nil, captures: captures, lostPages: 2)
        #expect(report.openPoints.map(\.description) == ["2 lost pages were not scanned again.", "Quality control holds page 2 (place 2)."])
        #expect(report.blankPages.map(\.capture) == ["c"])
        #expect(told([], lostPages: 1) == ["1 lost page was not scanned again."])
    }

    @Test("What was accepted is not open any more, until the facts are others")
    func acceptances() throws {
        var captures = SamplePages.captures("a 1,b 2,c 6,d 6")
        let expected = ExpectedCount(count: 5, unit: .pages)
        captures[3].isHeld = true
        let report = CompletenessReport(expected: expected, captures: captures, lostPages: 1)
        let accepted = Set(report.openPoints.map(\.key))
        #expect(accepted == ["fewer-than-expected:5:4", "numbers-missing:3:5", "number-twice:6:2", "lost-pages:1", "held:d"])
        #expect(report.openPoints(accepting: accepted).isEmpty)

        // The same pages in another order.
        let ordering = try PageOrdering(captures)
        let moved = try ordering.insert("d", .start).reduce(into: captures) { captures, change in
            for index in captures.indices where captures[index].id == change.capture { captures[index].position = change.newPosition }
        }
        // The points are the same, and what is new is that one stands where it does not belong.
        #expect(
            CompletenessReport(expected: expected, captures: moved, lostPages: 1).openPoints(accepting: accepted).map(\.code) == [.outOfOrder])

        let fewer = CompletenessReport(expected: expected, captures: Array(captures.dropFirst()), lostPages: 1)
        #expect(
            fewer.openPoints(accepting: accepted) == [.fewerThanExpected(expected: 5, found: 3)])
        let more = CompletenessReport(expected: expected, captures: captures, lostPages: 2)
        #expect(more.openPoints(accepting: accepted) == [.lostPages(2)])
    }

    @Test("Every open point has its code and the values of its sentence")
    func codes() throws {
        let page = PageReference(capture: "a", position: 7, designation: PageDesignation("12r"))
        let number = try #require(PageDesignation("12r"))
        let points: [OpenPoint] = [
            .fewerThanExpected(expected: 2, found: 1), .moreThanExpected(expected: 1, found: 2),
            .numbersMissing(first: number, last: number, part: "II"), .numberTwice(number, pages: 2, part: nil),
            .outOfOrder(page, after: number),
            .printedMissing(PrintedGap(from: 14, to: 18, first: 15, last: 17, count: 2, page: page)),
            .printedTwice(page, number: PageNumber(14), part: nil),
            .printedOutOfOrder(page, number: PageNumber(14), after: PageNumber(15), before: nil),
            .leafSideMissing(number, part: nil), .sheetSideMissing(page, .back), .halfMissing(pages: 3), .passMissing(page, pass: "uv"),
            .lostPages(1), .held(page), .notInspected(profile: "book", images: 1), .inspectionOpen(profile: "book", waiting: 2),
            .nonconforming(page),
        ]
        #expect(points.map(\.code) == OpenPointCode.allCases)
        #expect(Set(points.map(\.key)).count == points.count)
        #expect(points.allSatisfy { $0.key.hasPrefix($0.code.rawValue + ":") })
        #expect(points[2].parameters == ["first": "12r", "last": "12r", "part": "II"])
        #expect(points[5].key == "printed-numbers-missing:15:17:2")
        #expect(
            points[5].parameters
                == [
                    "capture": "a", "position": "7", "page": "12r", "after": "14", "number": "18", "first": "15", "last": "17",
                    "count": "2",
                ])
        #expect(points[11].parameters == ["capture": "a", "position": "7", "page": "12r", "pass": "uv"])
        #expect(points[11].key == "pass-missing:a:uv")
    }
}
