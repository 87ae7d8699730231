import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("The self-test of storage")
struct StorageSelfTestTests {
    @Test("A local folder passes, and nothing is left in it")
    func passes() async throws {
        let shelf = try await Shelf()
        try await StorageSelfTest.run(in: shelf.store.masters)
        #expect(shelf.files.isEmpty)
    }

    @Test("A folder that is missing or takes no files fails", arguments: ["/nowhere/at/all", "/proc"])
    func fails(_ folder: String) async throws {
        let problem = await expectProblem(.storageFailed) { try await StorageSelfTest.run(in: folder) }
        #expect(problem?.parameters["path"] == folder)
    }
}
