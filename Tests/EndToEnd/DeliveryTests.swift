import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A delivery", .mayBlock, .enabled(if: PackageTools.rclone, "needs rclone"))
struct DeliveryTests {
    /// A station with a destination that is a folder.
    private func station(retention: String, label: String = #function) async throws -> (station: StationUnderTest, archive: ScratchFolder) {
        let archive = try ScratchFolder("\(label)-archive")
        let station = try await StationUnderTest(
            configuration: """
                destinations:
                  archive:
                    kind: folder
                    path: \(archive.path)
                    retention: \(retention)
                    attempts: 1

                """)
        return (station, archive)
    }

    @Test("packages, copies, reads back and moves the job to delivered; asked for again, it finds all of it there")
    func delivered() async throws {
        let (station, archive) = try await station(retention: "forever")
        let job = try await station.completeJob("atlas")
        let listed = try station.platenctl("destinations", "--json")
        #expect(listed.text.contains("archive") && !listed.text.contains(archive.path))
        let printed = try station.platenctl("job", "deliver", "atlas", "--to", "archive", "--json")
        #expect(printed.status == 0, "\(printed.errors)")
        let delivery = try PlatenJSON.decoder().decode(JobDelivery.self, from: printed.output)
        #expect(delivery.state == .verified)
        let name = try #require(delivery.package)
        #expect(delivery.report?.isVerified == true)
        #expect(try Shell.run("diff", ["-r", "\(station.packagesFolder)/\(name)", "\(archive.path)/\(name)"]).status == 0)
        #expect(try station.get(Job.self, "/v1/jobs/atlas").state == .delivered)
        #expect(try station.events().contains { $0.kind == .deliveryVerified && $0.job == job.id })
        let again = try await station.deliver(job, to: "archive")
        #expect(again.state == .verified)
        #expect(again.package == name)
        #expect(try station.request("POST", "/v1/jobs/atlas/deliveries", body: #"{"destination":"attic"}"#).problemCode == "destination-unknown")
    }

    @Test("of a copy with one damaged byte is not verified, and keeps the masters on the station")
    func damaged() async throws {
        let (station, archive) = try await station(retention: "1 d")
        let job = try await station.completeJob("atlas")
        let first = try await station.deliver(job, to: "archive")
        let name = try #require(first.package)
        try StationUnderTest.damage("\(archive.path)/\(name)/data/atlas_0001.tif")
        let second = try await station.deliver(job, to: "archive")
        #expect(second.state == .failed)
        #expect(second.problem?.code == .destinationDiffers)
        try station.age()
        let overview = try station.get(RetentionOverview.self, "/v1/retention")
        #expect(overview.items.map(\.isRemovable) == [false])
        #expect(overview.token == nil)
    }

    @Test("does not let masters go before their time is over")
    func kept() async throws {
        let (station, archive) = try await station(retention: "30 d")
        defer { withExtendedLifetime(archive) {} }
        let job = try await station.completeJob("atlas")
        let delivery = try await station.deliver(job, to: "archive")
        #expect(delivery.state == .verified, "\(String(describing: delivery.problem))")
        let overview = try station.get(RetentionOverview.self, "/v1/retention")
        #expect(overview.items.map(\.isRemovable) == [false])
        #expect(overview.items.first?.removableFrom != nil)
        let token = String(repeating: "0", count: 64)
        #expect(try station.request("POST", "/v1/retention/removals", body: #"{"token":"\#(token)"}"#).problemCode == "removal-not-confirmed")
        #expect(try station.masterFiles().count == 4)
    }

    @Test("lets an administrator remove the masters with the list's token only; what was captured stays known")
    func removed() async throws {
        let (station, archive) = try await station(retention: "1 d")
        let job = try await station.completeJob("atlas")
        let delivery = try await station.deliver(job, to: "archive")
        try station.age()
        let captures = try station.captures(of: job)
        #expect(try station.platenctl("retention", "remove", "--confirm", "wrong").status == 4)
        #expect(try station.masterFiles().count == 4)
        let token = try #require(try station.get(RetentionOverview.self, "/v1/retention").token)
        let removed = try station.platenctl("retention", "remove", "--confirm", token)
        #expect(removed.status == 0, "\(removed.errors)")
        #expect(try station.masterFiles().isEmpty)
        #expect(try station.captures(of: job) == captures)
        #expect(try station.request("GET", "/v1/captures/\(captures[0].id)/master").status == 410)
        #expect(try station.catalogue("SELECT count(*) FROM custody WHERE act = 'capture.removed'") == "2")
        #expect(try station.request("POST", "/v1/jobs/atlas/packages", body: "{}").problemCode == "master-removed")
        let name = try #require(delivery.package)
        #expect(FileManager.default.fileExists(atPath: "\(archive.path)/\(name)/data/atlas_0001.tif"))
        // What is not here any more gets neither another name nor another record.
        try await station.addProfile("other", "title: o\nextends: office-a4\nnaming: \"{job}/other_{sequence:4}.{extension}\"\n")
        let renamed = try station.platenctl("job", "rename", "atlas", "--profile", "other", "--reason", "another house")
        #expect(renamed.status != 0 && renamed.errors.contains("removed"), "\(renamed.errors)")
        #expect(try station.platenctl("job", "restrict", "atlas", "--to", "4300").status == 0)
        #expect(try station.platenctl("job", "restrict", "atlas", "--everyone").status == 0)
        try await station.stop()
        #expect(!station.journal.contains("a sidecar cannot be written"))
        try await station.start()
        #expect(try station.captures(of: job) == captures)
    }

    @Test("whose masters were being removed when the station went down lets go of the rest at the next start")
    func removalFinished() async throws {
        let (station, archive) = try await station(retention: "1 d")
        let job = try await station.completeJob("atlas")
        defer { withExtendedLifetime(archive) {} }
        #expect(try await station.deliver(job, to: "archive").state == .verified)
        try await station.stop()
        // As a crash leaves it between the record and the second file.
        _ = try station.catalogue("INSERT INTO removal SELECT number, 0, 'somebody' FROM capture")
        try FileManager.default.removeItem(atPath: "\(station.mastersFolder)/atlas/atlas_0001.tif")
        try await station.start()
        #expect(try station.masterFiles().isEmpty)
        #expect(try station.catalogue("SELECT count(*) FROM custody WHERE act = 'capture.removed' AND user = 'somebody'") == "2")
        #expect(try station.catalogue("SELECT count(*) FROM removal") == "0")
    }
}
