import Testing

@testable import InputDevices

@Suite("Names of keys")
struct KeyNameTests {
    @Test("are those of the kernel's header", arguments: ["KEY_B", "KEY_PAGEDOWN", "BTN_LEFT", "KEY_F13"])
    func known(name: String) {
        #expect(KeyName(name)?.text == name)
    }

    @Test("are refused where the kernel knows no such key", arguments: ["", "B", "key_b", "KEY_", "EV_KEY", "KEY_B ", "KEY_NOSUCH", "REL_X", "48"])
    func unknown(name: String) {
        #expect(KeyName(name) == nil)
    }

    @Test("lead back to the key that an event calls by them")
    func roundTrip() {
        let named = (UInt16(1)..<0x300).map(KeyName.init(code:)).filter { KeyName($0.text) != nil }
        #expect(named.count > 500)
        #expect(named.allSatisfy { KeyName($0.text) == $0 })
        #expect(KeyName(code: 0x2fe).text == "KEY_766")
    }
}
