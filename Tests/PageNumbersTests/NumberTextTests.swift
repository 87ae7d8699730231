import PlatenModel
import Testing

@testable import PageNumbers

@Suite("Words that are page numbers")
struct NumberTextTests {
    @Test(
        "A number is read with what stands around it, and with letters that look like digits",
        arguments: [
            ("14", 14, 0), ("- 14", nil, 0), ("—14—", 14, 0), ("[17]", 17, 0), ("(9)", 9, 0), ("238.", 238, 0), ("l4", 14, 1), ("2O1", 201, 1),
            ("5S", 55, 1), ("007", 7, 0), ("1848", 1848, 0),
        ] as [(String, Int?, Int)])
    func numbers(_ word: String, _ number: Int?, _ doubtful: Int) {
        let text = NumberText(word)
        #expect(text?.number == number)
        if let text { #expect(text.doubtful == doubtful) }
    }

    @Test(
        "Roman figures are read in small letters, and in such capitals as look like them",
        arguments: [("xxv", 25, false), ("[xiv]", 14, false), ("v", 5, false), ("ii.", 2, false), ("XXV", 25, true), ("Xv", 15, true)])
    func roman(_ word: String, _ number: Int, _ isCapital: Bool) {
        let text = NumberText(word)
        #expect(text?.number == number && text?.figures == .roman && text?.isCapital == isCapital)
    }

    @Test(
        "What is no number of a page is none",
        arguments: ["", "-", "Ill", "I", "l", "c", "mix", "XIV", "vx", "SOS", "12345", "0", "3rd", "12/13", "\u{0664}\u{0662}", "½", "1\"", "‘7"])
    func none(_ word: String) {
        #expect(NumberText(word) == nil)
    }
}
