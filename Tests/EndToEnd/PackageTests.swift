import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A package of a job", .mayBlock)
struct PackageTests {
    /// Three images: the first of two pages was taken again.
    private func scanned(_ station: StationUnderTest, groups: String = "[]") async throws -> Job {
        let body = #"""
            {"name":"atlas","title":"Atlas of Ω","restrictedTo":\#(groups),
             "item":{"callNumber":"Ms. 12/α","institution":"Stadtarchiv","collection":"Maps"}}
            """#
        let job = try station.request("POST", "/v1/jobs", body: body).decode(Job.self)
        let request = NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed, trigger: .page)
        let cycle = try await station.runToRest(job, request)
        for (index, action) in [TriggerAction.nextPage, .rescanLast, .nextPage].enumerated() {
            try station.trigger(cycle, action)
            try await station.until("image \(index + 1)") {
                try station.captures(of: job).count == index + 1 && station.get(Cycle.self, "/v1/cycles/\(cycle.id)").state == .armed
            }
        }
        try station.order("end", cycle)
        _ = try await station.end(of: cycle)
        return job
    }

    @Test(
        "is a valid bag with valid METS that holds all pages in order, the replaced one apart",
        .enabled(if: PackageTools.bagit && PackageTools.xmllint, "needs bagit.py and the schemas: Tests/Schemas")
    )
    func valid() async throws {
        let station = try await StationUnderTest()
        let job = try await scanned(station)
        let printed = try station.platenctl("job", "package", "atlas", "--json")
        #expect(printed.status == 0, "\(printed.errors)")
        let package = try PlatenJSON.decoder().decode(JobPackage.self, from: printed.output)
        #expect(package.state == .complete)
        #expect(package.name.hasPrefix("atlas_") && package.name.hasSuffix("_1"))
        #expect(package.files == 6)
        #expect(try PackageTools.complaint(ofBag: package.path) == nil)
        let mets = "\(package.path)/mets.xml"
        #expect(try PackageTools.complaint(ofMETS: mets, in: station.scratch) == nil)
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        let manifest = try String(contentsOfFile: "\(package.path)/manifest-sha256.txt", encoding: .utf8)
        for (index, path) in ["data/superseded/atlas_0001.tif", "data/atlas_0002.tif", "data/atlas_0003.tif"].enumerated() {
            #expect(manifest.contains("\(captures[index].sha256)  \(path)\n"))
            #expect(manifest.contains("  \(path).json\n"))
            #expect(try PackageTools.value(of: "count(//*[local-name()='FLocat'][@*[local-name()='href']='\(path)'])", in: mets) == "1")
        }
        #expect(try PackageTools.value(of: "count(//*[local-name()='div'][@TYPE='page'])", in: mets) == "2")
        #expect(try PackageTools.value(of: "string(//*[local-name()='fptr']/@FILEID)", in: mets) == "file-1")
        let first = "string(//*[local-name()='file'][@ID='file-1']/*/@*[local-name()='href'])"
        #expect(try PackageTools.value(of: first, in: mets) == "data/atlas_0002.tif")
        let information = try String(contentsOfFile: "\(package.path)/bag-info.txt", encoding: .utf8)
        for line in ["Source-Organization: Stadtarchiv", "External-Identifier: Ms. 12/α", "External-Description: Atlas of Ω"] {
            #expect(information.contains("\(line)\n"), "\(information)")
        }
        #expect(try station.catalogue("SELECT count(*) FROM custody WHERE act = 'capture.packaged'") == "3")
        #expect(try station.events().contains { $0.kind == .packageComplete && $0.job == job.id })
    }

    @Test("of a restricted job is read by its groups and nobody else")
    func restricted() async throws {
        let station = try await StationUnderTest()
        let package = try await station.package(try await scanned(station, groups: #"["4300"]"#))
        #expect(package.state == .complete, "\(String(describing: package.problem))")
        for path in [package.path, "\(package.path)/mets.xml", "\(package.path)/data/atlas_0002.tif"] {
            let list = try Shell.run("getfacl", ["-cn", path])
            try #require(list.status == 0)
            #expect(list.text.contains("group::---") && list.text.contains("other::---"), "\(list.text)")
            #expect(list.text.contains("group:4300:r"), "\(list.text)")
        }
    }

    @Test("stops at a master that is damaged, which is recorded and raises an alert, and leaves nothing")
    func damaged() async throws {
        let station = try await StationUnderTest()
        let job = try await scanned(station)
        let capture = try #require(try station.captures(of: job).first)
        try StationUnderTest.damage("\(station.mastersFolder)/\(capture.file)")
        let package = try await station.package(job)
        #expect(package.state == .failed)
        #expect(package.problem?.code == .packageSourceDamaged)
        #expect(station.packageNames.isEmpty)
        let alert = try #require(try station.get(Page<Alert>.self, "/v1/alerts").items.first { $0.problem.code == .masterDamaged })
        #expect(alert.subject == "capture:\(capture.id)")
        #expect(!alert.problem.sentence.contains("atlas"))
        #expect(try station.catalogue("SELECT outcome FROM fixityCheck") == "damaged")
        #expect(try station.platenctl("job", "package", "atlas").status == 1)
    }

    @Test("is refused while a cycle of the job runs, and of a job without captures")
    func refused() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        #expect(try station.request("POST", "/v1/jobs/atlas/packages", body: "{}").problemCode == "job-empty")
        _ = try await station.runToRest(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed, trigger: .page))
        #expect(try station.request("POST", "/v1/jobs/atlas/packages", body: "{}").problemCode == "job-in-use")
    }

    @Test(
        "whose making was killed leaves nothing, and the next one is made",
        .enabled(if: Tools.cCompiler, "needs a C compiler for the shim that makes fsync wait"))
    func killed() async throws {
        let disk = try DiskShim()
        let station = try await StationUnderTest(environment: disk.environment.merging(disk.workerEnvironment) { $1 })
        let job = try station.makeJob("atlas")
        for _ in 0..<2 { _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)) }
        // Its files do not reach the disk before the daemon dies.
        try disk.wait()
        // Not waited for: there may be no answer.
        async let request = try? station.request("POST", "/v1/jobs/atlas/packages", body: "{}").status
        try await station.until("it has begun") { disk.syncs.contains { $0.contains("/packages/") } }
        try await station.kill()
        _ = await request
        #expect(station.packageNames.contains { $0.contains(".partial-") }, "\(station.packageNames)")
        disk.goOn()
        try await station.start()
        #expect(station.packageNames.isEmpty)
        let first = try #require(try station.get(Page<JobPackage>.self, "/v1/jobs/atlas/packages").items.first)
        #expect(first.state == .failed)
        #expect(first.problem?.code == .packageInterrupted)
        let next = try await station.package(job)
        #expect(next.state == .complete)
        #expect(station.packageNames == [next.name])
    }
}
