import Packaging
import PlatenModel
import TestSupport
import Testing

@Suite("What bag-info.txt says")
struct BagInformationTests {
    private func text(_ elements: [BagInfoElement]) -> String { String(decoding: BagInformation(elements).bytes, as: UTF8.self) }

    @Test("Elements keep their order, and may repeat")
    func order() {
        let elements = [BagInfoElement("External-Identifier", "b"), BagInfoElement("A", "1"), BagInfoElement("External-Identifier", "a")]
        #expect(text(elements) == "External-Identifier: b\nA: 1\nExternal-Identifier: a\n")
        #expect(BagInformation(bytes: BagInformation(elements).bytes).elements == elements)
    }

    @Test(
        "Line ends of a value become indented lines and come back, none of them a line of its own",
        arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{B}"])
    func folded(_ end: String) {
        let elements = [BagInfoElement("External-Description", "One\(end)Payload-Oxum: 1.1\(end)\(end)   three "), BagInfoElement("A", "1")]
        #expect(text(elements) == "External-Description: One\n  Payload-Oxum: 1.1\n  three\nA: 1\n")
        let back = BagInformation(bytes: BagInformation(elements).bytes).elements
        #expect(back == [BagInfoElement("External-Description", "One\nPayload-Oxum: 1.1\nthree"), BagInfoElement("A", "1")])
    }

    @Test("Spaces around a value go, control characters in it become spaces, and an element without a value is left out")
    func spaces() {
        let elements = [BagInfoElement("A", "  x\0y\tz  "), BagInfoElement("B", " \n "), BagInfoElement("C", "\u{E9}: ü")]
        #expect(text(elements) == "A: x y z\nC: é: ü\n")
    }

    @Test("A long value stays on one line")
    func long() {
        let value = String(repeating: "word ", count: 2000) + "end"
        #expect(text([BagInfoElement("A", value)]) == "A: \(value)\n")
    }

    @Test("Files of other writers are read: tabs, folds by CR, lines that are none")
    func foreign() {
        let bytes = Array("A:\tone\r\n\ttwo\r\nnothing\n\nB :  2\rC:\n".utf8)
        #expect(
            BagInformation(bytes: bytes).elements == [BagInfoElement("A", "one\ntwo"), BagInfoElement("B", "2"), BagInfoElement("C", "")])
    }

    @Test("A label that would be another line is refused", arguments: ["", "A:B", "A\nB", " A", "A ", "A\u{2028}B"])
    func label(_ label: String) async throws {
        let table = try PackingTable("label")
        let plan = BagPlan(name: "b", payload: [], metadata: [BagInfoElement(label, "x")])
        await expectProblem(.packageFailed) { _ = try await table.writer.write(plan) }
        #expect(table.packages.isEmpty)
    }

    @Test("Payload-Oxum is the true one, whatever was asked for")
    func oxum() async throws {
        let table = try PackingTable()
        let plan = BagPlan(
            name: "b", payload: [BagPayload(path: "x", source: .bytes([1, 2, 3]))], metadata: [BagInfoElement("payload-oxum", "9.9")])
        let bag = try await table.writer.write(plan)
        #expect(try table.text("\(bag)/bag-info.txt") == "Payload-Oxum: 3.1\n")
    }
}
