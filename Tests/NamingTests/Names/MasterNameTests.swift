import Naming
import PlatenModel
import Testing

@Suite("Names of masters")
struct MasterNameTests {
    @Test("A master lies in its job's folder under the job's name and its number")
    func plain() throws {
        #expect(try MasterName.path(job: "MS-104.b", sequence: 1) == "MS-104.b/MS-104.b_0001.tif")
        #expect(try MasterName.path(job: "box", sequence: 9999) == "box/box_9999.tif")
        #expect(try MasterName.path(job: "box", sequence: 10_000) == "box/box_10000.tif")
        #expect(try MasterName.path(job: "box", sequence: 1_234_567) == "box/box_1234567.tif")
    }

    @Test("Names that Windows keeps for itself are set between underscores", arguments: ["con", "NUL", "Aux.letters", "COM1", "lpt9.x", "box."])
    func reserved(_ job: String) throws {
        #expect(JobName.isValid(job))
        #expect(try MasterName.path(job: job, sequence: 1) == "_\(job)_/_\(job)__0001.tif")
    }

    @Test("Names that only look like those are left", arguments: ["console", "com10", "nul-1", "x.con", "1.2"])
    func similar(_ job: String) throws {
        #expect(try MasterName.path(job: job, sequence: 1) == "\(job)/\(job)_0001.tif")
    }

    @Test("No two pages of a station share a path")
    func unique() throws {
        let jobs = ["con", "con.", "con._", "box", "box.", "box_", "box_0001", "nul", "nul.a", "nul.a."]
        let paths = try jobs.flatMap { job in try [1, 2, 11, 111, 10_001].map { try MasterName.path(job: job, sequence: $0) } }
        #expect(Set(paths).count == paths.count)
    }

    @Test("The longest job name leaves room for the sidecar's suffix")
    func length() throws {
        let job = String(repeating: "x", count: JobName.maximumLength)
        let name = try MasterName.path(job: job, sequence: .max).split(separator: "/").last ?? ""
        #expect((name + ".json").utf8.count <= 255)
    }
}
