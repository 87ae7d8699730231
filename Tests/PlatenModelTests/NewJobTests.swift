import FoundationEssentials
import PlatenModel
import Testing

@Suite("Requests for a job")
struct NewJobTests {
    private let request = NewJob(
        name: "MS-1", title: "Letters", restrictedTo: ["archive"],
        item: JobItem(callNumber: "Ms. 1", isFragile: true, maximumOpeningAngle: 120), place: "B12")

    @Test("The body holds the keys that are named, and comes back from JSON as it was")
    func keys() throws {
        let line = try PlatenJSON.line(request)
        #expect(try PlatenJSON.decoder().decode(NewJob.self, from: Data(line.utf8)) == request)
        let values = Mirror(reflecting: request).children.compactMap(\.label)
        #expect(Set(values) == Set(NewJob.keys))
    }

    @Test("A request of an earlier client, without item and place, is still one")
    func earlier() throws {
        let read = try PlatenJSON.decoder().decode(NewJob.self, from: Data(#"{"name":"box"}"#.utf8))
        #expect(read == NewJob(name: "box"))
    }
}
