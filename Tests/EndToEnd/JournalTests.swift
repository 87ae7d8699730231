import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The journal")
struct JournalTests {
    private static let catalogue = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../systemd/catalog/platen.catalog").standardized.path
    private static let world = ["flatbed": "class = flatbed\npage = none\nnoise = 0.8\ndust = 50 60 0.5 50\n"]

    @Test(
        "gets each alert with a number that stays and with fields, explains it, and is told when it is over",
        .enabled(if: PrivateJournal.worksHere, "needs root, systemd-journald and nsenter"))
    func alerts() async throws {
        let journal = try await PrivateJournal(catalogue: Self.catalogue)
        let station = try await StationUnderTest(world: Self.world, testDriver: false, launcher: journal.launcher)
        let scanner = try station.flatbed
        #expect(try station.platenctl("glass", "check", "--yes", scanner).status == 0)
        let alert = try #require(try station.get(Page<Alert>.self, "/v1/alerts").items.first { $0.problem.code == .glassDirty })
        try await station.until("the journal has it") { try !journal.messages(with: "MESSAGE_ID").isEmpty }
        let told = try #require(try journal.messages(with: "PLATEN_CODE").first { $0["PLATEN_CODE"] == "glass-dirty" })
        #expect(told["MESSAGE_ID"] == "\(ProblemCode.glassDirty.messageIdentifier)" && told["PRIORITY"] == "4", "\(told)")
        #expect(told["PLATEN_SCANNER"] == scanner && told["PLATEN_ALERT"] == alert.number.map(String.init), "\(told)")
        #expect(told["MESSAGE"]?.contains(alert.problem.sentence) == true && told["MESSAGE"]?.contains("message-id") == false, "\(told)")
        let explained = try journal.show("-x", "MESSAGE_ID=\(ProblemCode.glassDirty.messageIdentifier)").text
        #expect(explained.contains("There is dirt on the glass of \(scanner)") && explained.contains("Wipe the glass"), "\(explained)")
        // The journal has it all; nothing is left for those who read standard error.
        #expect(!station.journal.contains("glass-dirty"), "\(station.journal)")

        try station.setWorld("flatbed", "class = flatbed\npage = none\nnoise = 0.8\n")
        #expect(try station.platenctl("glass", "cleaned", "--yes", scanner).status == 0)
        try await station.until("the journal has the end") { try journal.messages(with: "MESSAGE_ID").count == 2 }
        let over = try #require(try journal.messages(with: "MESSAGE_ID").first { $0["PLATEN_CODE"] == nil })
        #expect(over["MESSAGE_ID"] != told["MESSAGE_ID"] && over["PLATEN_SCANNER"] == scanner, "\(over)")
        let explanation = try journal.show("-x", "MESSAGE_ID=\(try #require(over["MESSAGE_ID"]))").text
        #expect(explanation.contains("is in order again") && explanation.contains("Defined-By: Platen"), "\(explanation)")
    }

    @Test("is left alone where standard error has been led elsewhere since: lines with a priority go there")
    func elsewhere() async throws {
        let station = try await StationUnderTest(world: Self.world, environment: ["JOURNAL_STREAM": "1:1"], testDriver: false)
        #expect(try station.platenctl("glass", "check", "--yes", try station.flatbed).status == 0)
        try await station.until("the line is there") { station.journal.contains("<4>alert: There is dirt") }
        #expect(station.journal.contains("message-id=\(ProblemCode.glassDirty.messageIdentifier)"), "\(station.journal)")
    }
}
