import Foundation
import PlatenModel
import Testing

@Suite("Words of items and pages")
struct ItemTests {
    @Test(
        "Numbers of pages are read as people write them",
        arguments: [
            ("12", "12"), ("012r", "12r"), ("12A", "12a"), ("12av", "12av"), ("f. 12r", "12r"), ("fol. 3v", "3v"), ("p. 7", "7"), ("0", "0"),
            ("xii", "xii"), ("p. XII", "xii"), ("iiii", "iv"), ("c", "c"),
        ])
    func designations(_ text: String, _ plain: String) {
        #expect(PageDesignation(text)?.description == plain)
    }

    @Test(
        "What is no number of a page is nothing",
        arguments: ["", "r", "-1", "12rr", "12 r", "xiir", "xiia", "iix", "d", "cccc", "1234567", "12abcd", "12/1", "p.", "１２"])
    func noDesignations(_ text: String) {
        #expect(PageDesignation(text) == nil)
    }

    @Test("Pages stand in the order of the book")
    func order() throws {
        let texts = ["ix", "xii", "1r", "1v", "1ar", "1av", "2", "2a", "2b", "2aa", "10"]
        let pages = try texts.map { try #require(PageDesignation($0)) }
        #expect(pages.reversed().sorted().map(\.description) == texts)
        #expect(PageDesignation("xii") != PageDesignation("12"))
        #expect(PageDesignation(number: 12, addition: "a", figures: .roman) == nil && PageDesignation(number: 0, figures: .roman) == nil)
        let kept = try PlatenJSON.line(pages)
        #expect(try PlatenJSON.decoder().decode([PageDesignation].self, from: Data(kept.utf8)) == pages)
    }

    @Test(
        "Days are those of the calendar", arguments: ["2027-02-29", "2027-13-01", "2027-1-1", "27-01-01", "2027-04-31", "0000-01-01", "2027-01-01T"])
    func noDays(_ text: String) {
        #expect(CalendarDay(text) == nil)
        #expect(CalendarDay("2028-02-29")?.description == "2028-02-29")
    }

    @Test("Every state leads somewhere, to others only, and back from hold to where it was", arguments: JobState.allCases)
    func moves(_ state: JobState) {
        let next = JobMoves.next(from: state, heldFrom: .checking)
        #expect(!next.isEmpty && !next.contains(state) && Set(next).count == next.count)
        if state != .onHold, state != .returned { #expect(next.contains(.onHold)) }
        #expect(JobMoves.next(from: .onHold, heldFrom: .checking) == [.checking, .returned])
    }

    @Test("A change of an item keeps, sets and takes away, and is the same after its way through JSON")
    func changes() throws {
        let text = #"{"callNumber":"Ms 2","due":null,"isFragile":true}"#
        let change = try PlatenJSON.decoder().decode(JobItemChange.self, from: Data(text.utf8))
        var item = JobItem(callNumber: "Ms 1", institution: "KBR", due: CalendarDay("2027-03-31"))
        change.apply(to: &item)
        #expect(item == JobItem(callNumber: "Ms 2", institution: "KBR", isFragile: true))
        #expect(try PlatenJSON.line(change) == text)
    }

    @Test("Jobs and captures of earlier versions are read")
    func earlier() throws {
        let job = """
            {"id":"j","name":"box","title":"t","created":"2026-01-01T00:00:00Z","createdBy":"anna","restrictedTo":[],"captureCount":3}
            """
        let read = try PlatenJSON.decoder().decode(Job.self, from: Data(job.utf8))
        #expect(read.state == .received && read.item == JobItem())
        let digest = String(repeating: "a", count: 64)
        let capture = """
            {"id":"c","job":"j","jobName":"box","cycle":"y","sequence":7,"scanner":"s","vendor":"v","model":"m","profile":"p",
            "acquired":"2026-01-01T00:00:00Z","file":"box/box_0007.tif","size":1,"sha256":"\(digest)","rowsSHA256":"\(digest)",
            "geometry":{"width":1,"height":1,"samples":1,"depth":8},"options":[],"warnings":[]}
            """
        let page = try PlatenJSON.decoder().decode(Capture.self, from: Data(capture.utf8))
        #expect(page.position == 7 && page.role == .page && page.designation == nil && page.codes.isEmpty)
    }
}
