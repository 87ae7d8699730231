import Testing

@testable import PlatenModel

@Suite("Quirks of drivers")
struct DriverQuirksTests {
    @Test("A driver of which nothing is known is as the standard has it")
    func unknown() {
        let quirks = DriverQuirks.of("moonshot")
        #expect(quirks == DriverQuirks("moonshot"))
        #expect(quirks.feederCancel == .notNeeded && quirks.keepsOthersOut && quirks.listingContact == .none && quirks.pagesPerWorker == nil)
        #expect(DriverQuirks.of("").preference == .native)
    }

    @Test("Each driver has one row")
    func rows() {
        let names = DriverQuirks.table.map(\.driver)
        #expect(Set(names).count == names.count)
    }

    @Test("Drivers that talk to their scanners when they list them are known", arguments: ["xerox_mfp", "epjitsu", "avision", "fujitsu", "epson2"])
    func listing(_ driver: String) {
        #expect(DriverQuirks.of(driver).listingContact == .commands)
        #expect(DriverQuirks.of("airscan").listingContact < .opens && ListingContact.opens < .commands)
    }

    @Test("Drivers that have back sides or sheets in store lose them by a cancel", arguments: ["fujitsu", "canon_dr", "avision", "airscan"])
    func cancel(_ driver: String) {
        #expect(DriverQuirks.of(driver).feederCancel == .losesPages)
    }

    @Test("Of several drivers for one machine its own comes first, then the common protocols, the maker's, another machine")
    func preference() {
        let drivers = ["net", "escl", "brother4", "epson2", "airscan", "v4l", "epsonds", "hpaio"]
        let ordered = drivers.sorted { (DriverQuirks.of($0).preference, $0) < (DriverQuirks.of($1).preference, $1) }
        #expect(ordered == ["epsonds", "epson2", "airscan", "brother4", "hpaio", "escl", "net", "v4l"])
        #expect(DriverQuirks.of("pixma").preference < DriverQuirks.of("airscan").preference)
    }

    @Test("A row for several drivers gives each its own name")
    func wildcard() {
        #expect(DriverQuirks.of("brother5").driver == "brother5" && DriverQuirks.of("brother5").preference == .vendor)
    }
}
