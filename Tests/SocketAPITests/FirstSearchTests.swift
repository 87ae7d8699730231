import Testing

@testable import Station

@Suite("The first search for scanners")
struct FirstSearchTests {
    @Test("keeps who asks waiting until it is over, and nobody before it or behind it", .timeLimit(.minutes(5)))
    func waits() async throws {
        let search = FirstSearch(patience: .seconds(3600))
        await search.wait()
        await search.begin()
        let order = Order()
        async let caller: Void = {
            await search.wait()
            await order.add("answered")
        }()
        // A sleep ends with the time limit, a yield would spin on.
        while await !search.isAwaited { try await Task.sleep(for: .milliseconds(1)) }
        await order.add("over")
        await search.end()
        await caller
        #expect(await order.words == ["over", "answered"])
        await search.wait()
    }

    @Test("keeps nobody waiting for longer than its patience, where a driver hangs in it", .timeLimit(.minutes(5)))
    func hangs() async {
        let search = FirstSearch(patience: .milliseconds(20))
        await search.begin()
        await search.wait()
    }

    private actor Order {
        private(set) var words: [String] = []

        func add(_ word: String) { words.append(word) }
    }
}
