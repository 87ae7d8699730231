import Naming
import PlatenModel
import Testing

@Suite("The order of printed page numbers")
struct PrintedNumberTests {
    @Test("A leaf that was turned twice is told as the pages that are missing")
    func gaps() {
        #expect(SampleNumbers.told("12 13 14 17 18 19") == ["Page 14 is followed by page 17 (place 4): pages 15 and 16 are missing."])
        #expect(SampleNumbers.told("10|11 12|13 16|17 18|19") == ["Page 13 is followed by page 16 (place 3): pages 14 and 15 are missing."])
        #expect(SampleNumbers.told("1 2 3 5 6") == ["Page 3 is followed by page 5 (place 4): page 4 is missing."])
        #expect(SampleNumbers.told("1 2 9 10 11") == ["Page 2 is followed by page 9 (place 3): pages 3 to 8 are missing."])
        // Two leaves around one page that is there.
        #expect(SampleNumbers.told("8 9 10 12 14 15 16").count == 2)
    }

    @Test("A gap of a million pages, after a slip of the hand, is told as one", .timeLimit(.minutes(5)))
    func slip() {
        // Numbers of four digits are read; one of six is typed.
        let told = SampleNumbers.told("10|11 12|13 =999998 1000000|1000001")
        #expect(told.count == 1 && told[0].contains("14 to 999997"), "\(told)")
    }

    @Test("A leaf that was turned twice is told as soon as the page behind it is there")
    func atOnce() {
        #expect(SampleNumbers.told("14 17").count == 1)
        #expect(SampleNumbers.told("12|13 14|15 18|19") == ["Page 15 is followed by page 18 (place 3): pages 16 and 17 are missing."])
    }

    @Test(
        "Pages in order tell nothing, with whatever numbers their parts, plates and roman numbers lack",
        arguments: [
            "1 2 3 4", "- - - 1 2 3 4 5", "1 2 - 4 5", "1 2 - 3 4", "1 2 - - 3 4", "- 2|3 4|5 |7 8| 10|11", "14", "", "- - -",
            "3|2 5|4 7|6 9|8",
        ])
    func silent(_ numbers: String) {
        #expect(SampleNumbers.told(numbers) == [])
    }

    @Test(
        "A number that fits neither neighbour while these fit each other is misread, and tells nothing",
        arguments: [
            "1 2 8 4 5", "1 2 3 4 41 6 7", "10 11 17 13 14 15", "10 11 72 41 14 15 16", "10|11 12|73 14|15 16|17", "10|11 72|73 14|15 16|17",
            "1 2 3/1848 4/1848 5/1848", "1848 1848 1848 1848", "901? 10 11 12 13", "10 11 12 17?", "3 871 12 450 77 9 213",
        ])
    func misread(_ numbers: String) {
        #expect(SampleNumbers.told(numbers) == [])
    }

    @Test("A gap beside a page that is misread or not read is told all the same, as far as it can be")
    func gapBesideMisreading() {
        #expect(SampleNumbers.told("8 9 10 72 13 14") == ["Page 10 is followed by page 13 (place 5): one of the pages 11 to 12 is missing."])
        #expect(SampleNumbers.told("8 9 10 - 15 16") == ["Page 10 is followed by page 15 (place 5): 3 of the pages 11 to 14 are missing."])
    }

    @Test("Pages that stand in a wrong place are told as that, and are not missing")
    func order() {
        #expect(SampleNumbers.told("1 2 3 5 4 6 7") == ["Page 4 (place 5) stands behind 5."])
        #expect(SampleNumbers.told("1 2 7 4 5 6 3 8 9") == ["Page 3 (place 7) stands behind 6."])
        #expect(SampleNumbers.told("1 2 4 5 6 3 7 8") == ["Page 3 (place 6) stands between 6 and 7."])
        #expect(SampleNumbers.told("8 9 10 40 11 12") == ["Page 40 (place 4) stands between 10 and 11."])
        #expect(SampleNumbers.told("1 2 5 6 7 8 9 3 4 10 11") == ["Page 3 (place 8) stands behind 9."])
        // Before the next page is there, it is the fifth that is too early.
        #expect(SampleNumbers.told("1 2 3 5 4") == ["Page 5 (place 4) stands between 3 and 4."])
    }

    @Test("A page that was taken twice is told, and not that of a page and its rescan")
    func twice() {
        #expect(SampleNumbers.told("1 2 3 3 4 5") == ["Page 3 (place 4) comes a second time."])
        #expect(SampleNumbers.told("1 2 3 3") == ["Page 3 (place 4) comes a second time."])
        #expect(SampleNumbers.told("2|3 4|5 4|5 6|7") == ["Page 4 (place 3) comes a second time."])
        var captures = SampleNumbers.captures("1 2 3 3 4 5")
        captures[3].supersedes = "p3"
        #expect(CompletenessReport(expected: nil, captures: captures).openPoints.isEmpty)
    }

    @Test("What a person typed counts before what is read, and is told in its own words")
    func typed() {
        #expect(SampleNumbers.told("12 13 =14 17 18 19") == ["Page 14 is followed by page 17 (place 4): pages 15 and 16 are missing."])
        #expect(SampleNumbers.told("12 13 =14 =17 18 19") == ["15 to 16 are missing."])
        // In the figures that it was typed in.
        #expect(SampleNumbers.told("x xi =xii xiii 1 2") == [])
        #expect(SampleNumbers.told("x xi =xii xv 1 2") == ["Page xii is followed by page xv (place 4): pages xiii and xiv are missing."])
        // A foldout of which somebody said that it has no number of its own.
        #expect(SampleNumbers.told("12 13 =13a 14 15").filter { $0.contains("followed") } == [])
    }

    @Test(
        "Arabic numbers follow roman ones, and count anew",
        arguments: ["i ii iii iv 1 2 3", "vi - viii - 1 - 3", "x|xi xii|1 2|3 4|5", "9 10 11 i ii iii iv"])
    func roman(_ numbers: String) {
        #expect(SampleNumbers.told(numbers) == [])
    }

    @Test("What is missing or exchanged in the front matter is told in its figures")
    func romanGaps() {
        #expect(SampleNumbers.told("xi xii xv xvi 1 2") == ["Page xii is followed by page xv (place 3): pages xiii and xiv are missing."])
        #expect(SampleNumbers.told("v vi viii vii ix x 1 2") == ["Page vii (place 4) stands behind viii."])
        #expect(SampleNumbers.told("v vi vi vii 1 2 3") == ["Page vi (place 3) comes a second time."])
        // A word between two pages hides no gap.
        #expect(SampleNumbers.told("4 5 6 vi 9 10 11").count == 1)
        #expect(SampleNumbers.told("4 5 6 vi 8 9 10") == [])
        // However many numbers are missing, or it goes back by.
        #expect(SampleNumbers.told("8 9 10 vi 40 41 42") == ["Page 10 is followed by page 40 (place 5): 28 of the pages 11 to 39 are missing."])
        #expect(SampleNumbers.told("48 49 50 vi 31 32 33") == ["Page 31 (place 5) stands behind 50."])
        // An appendix is no misread word.
        #expect(SampleNumbers.told("48 49 50 i ii iii iv 51 52") == [])
    }

    @Test("A number is missing in its own count, whatever another count of the same figures bears")
    func counts() {
        let missing = "Page 11 is followed by page 14 (place 2): pages 12 and 13 are missing."
        #expect(SampleNumbers.told("10 11 14 15 i ii iii iv 12 13 14").contains(missing.replacing("place 2", with: "place 3")))
        // Within one count, what comes later is out of its place and not missing.
        #expect(SampleNumbers.told("10 11 14 15 16 17 12 13 18 19").allSatisfy { !$0.contains("missing") })
    }

    @Test("Each part counts anew")
    func parts() {
        var captures = SampleNumbers.captures("1 2 3 1 2 4")
        for index in 3...5 { captures[index].part = "II" }
        let points = CompletenessReport(expected: nil, captures: captures).openPoints
        #expect(points.map(\.description) == ["Page 2 is followed by page 4 (place 6): page 3 is missing in part \u{201C}II\u{201D}."])
        #expect(points.map(\.key) == ["printed-numbers-missing:3:3:II"])
        #expect(points.first?.parameters["capture"] == "p6" && points.first?.parameters["after"] == "2")
    }

    @Test("Right pages that all come before the left ones are not out of order")
    func halves() {
        #expect(SampleNumbers.told("1 3 5 7 2 4 6 8", order: .halves) == [])
    }

    @Test("What a new page shows is told with it, and nothing that was open before")
    func news() throws {
        func news(_ text: String) throws -> [String] {
            let captures = SampleNumbers.captures(text)
            let last = try #require(captures.last)
            return NumberOrderNews.points(of: last, among: Array(captures.dropLast()), order: .leftRight).map(\.description)
        }
        #expect(try news("1 2 3 6") == ["Page 3 is followed by page 6 (place 4): pages 4 and 5 are missing."])
        #expect(try news("1 2 3 6 7") == [])
        // The sixth was misread, then: nothing new.
        #expect(try news("1 2 3 6 5") == [])
        #expect(try news("1 2 3 3") == ["Page 3 (place 4) comes a second time."])
        #expect(try news("1 2 3 -") == [])
        // So many are not turned at once: told when the next page goes on from there.
        #expect(try news("1 2 3 74") == [])
        #expect(try news("1 2 3 74 75").count == 1)
    }

    @Test("A gap is told when the place before is filled, not while another scanner may be about to fill it")
    func placeOfAnother() throws {
        // The fourth place is one that another scanner has taken, and not filled yet.
        let captures = SampleNumbers.captures("1 2 3 4 6")
        func news(_ last: Int, without missing: Int?) -> [String] {
            let others = captures.indices.filter { $0 < last && $0 != missing }.map { captures[$0] }
            return NumberOrderNews.points(of: captures[last], among: others, order: .leftRight).map(\.description)
        }
        #expect(news(4, without: nil) == ["Page 4 is followed by page 6 (place 5): page 5 is missing."])
        #expect(news(4, without: 3) == [])
        // What is out of order is so whatever comes into that place.
        let twice = SampleNumbers.captures("1 2 3 4 3")
        let known = [twice[0], twice[1], twice[2]]
        #expect(NumberOrderNews.points(of: twice[4], among: known, order: .leftRight).map(\.description) == ["Page 3 (place 5) comes a second time."])
    }
}
