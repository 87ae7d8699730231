import PlatenModel
import Testing

@testable import Acquisition

@Suite("Room for pages of several cycles")
struct SpaceLedgerTests {
    private let first = Identifier<Capture>.make()
    private let second = Identifier<Capture>.make()

    @Test("is promised once")
    func once() async {
        let ledger = SpaceLedger()
        #expect(await ledger.claim(60, for: first, free: 100, reserve: 10).isClaimed)
        #expect(await !ledger.claim(40, for: second, free: 100, reserve: 10).isClaimed)
        #expect(await ledger.claim(30, for: second, free: 100, reserve: 10).isClaimed)
    }

    @Test("is free again when the page is over, or when it is no longer free on the disk")
    func released() async {
        let ledger = SpaceLedger()
        #expect(await ledger.claim(60, for: first, free: 100, reserve: 10).isClaimed)
        // 50 bytes are written, and so the disk has 50 less.
        await ledger.take(50, of: first)
        #expect(await ledger.claim(30, for: second, free: 50, reserve: 10).isClaimed)
        await ledger.release(second)
        await ledger.take(1000, of: first)
        #expect(await ledger.claim(90, for: second, free: 100, reserve: 10).isClaimed)
        await ledger.release(first)
        await ledger.take(5, of: first)
        #expect(await !ledger.claim(1, for: first, free: 100, reserve: 10).isClaimed)
    }
}
