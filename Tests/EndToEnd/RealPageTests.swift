import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite(
    "A page that someone really photographed, on the simulated glass", .mayBlock,
    .enabled(if: RealPage.page != nil, "apt-get download python3-skimage fails on this machine"))
struct RealPageTests {
    @Test("arrives in the master as scanimage sees it, in all its greys")
    func realPage() async throws {
        let page = try #require(RealPage.page)
        // 384 × 191 pixels at 72 dpi: 135.5 × 67.4 mm, at its own resolution nothing is resampled but the grid.
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\ndocument = \(page.path)\n"])
        try await station.addProfile(
            "page", "title: The page\nclasses: [flatbed]\nmode: grey\ndepth: 8\nresolution: 75\narea: {x: 0, y: 0, width: 136, height: 68}\n")
        let job = try station.makeJob("page")
        let cycle = try await station.runCycle(job, NewCycle(profile: "page", scanner: try station.flatbed))
        #expect(cycle.problem == nil)
        let capture = try #require(try station.captures(of: job).first)
        let ours = try TIFFStrips.bytes(of: "\(station.mastersFolder)/\(capture.file)")
        let reference = station.scratch.path("reference.tif")
        let applied = Dictionary(uniqueKeysWithValues: capture.options.map { ($0.name, $0.effective) })
        let arguments =
            ["-d", "platensim:flatbed", "--mode", "Gray", "--depth", "8", "--resolution", "75"]
            + ["-x", "\(try #require(applied["br-x"]))", "-y", "\(try #require(applied["br-y"]))", "--format=tiff", "-o", reference]
        try await station.stop()
        let scanimage = try Shell.run(
            "scanimage", arguments,
            environment: [
                "SANE_CONFIG_DIR": station.scratch.path("sane"), "LD_LIBRARY_PATH": station.scratch.path("lib"),
                "PLATEN_SIM_DIR": station.simulatorFolder,
            ])
        #expect(scanimage.status == 0, "\(scanimage.errors)")
        #expect(try TIFFStrips.bytes(of: reference) == ours)
        #expect(Set(ours).count > 100)
    }
}
