import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

/// Those that Tests/RealPages/fetch.sh fetched and that nothing was made on; with ALL_REAL_PAGES=1 in the environment the others, too.
private enum FetchedPages {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../.build/real-pages")
        .standardizedFileURL.path
    static let isAll = ProcessInfo.processInfo.environment["ALL_REAL_PAGES"] == "1"
    static let all = RealPageFacts.all(in: folder).filter {
        $0.kind != .photograph && $0.image(in: folder) != nil
            && ($0.isKeptApart || isAll)
    }
}

/// Tesseract and the finder on pages that someone really scanned. No generated page has damaged type, scan edges, verse numbers, tables.
@Suite(
    "Page numbers on real pages, read by the real worker", .serialized, .onOwnThread,
    .enabled(if: FetchedPages.all.count >= 20, "needs real pages: Tests/RealPages/fetch.sh .build/real-pages"),
    .enabled(if: PrintedLine.isAvailable, "needs netpbm"),
    .enabled(if: (try? Shell.run("tesseract", ["--version"]))?.status == 0, "needs tesseract"))
struct RealPageNumberTests {
    /// How the numbers of some pages were read.
    private struct Count: CustomStringConvertible {
        /// The likeliest number is the printed one; it is among the likely ones; it is not; nothing is.
        var (right, among, wrong, none) = (0, 0, 0, 0)
        /// Of pages without a number in our figures: nothing was read, or something.
        var (quiet, loud) = (0, 0)
        var printed: Int { right + among + wrong + none }

        var description: String {
            "\(right) right, \(among) among others, \(wrong) wrong, \(none) not read; of those without one \(quiet) without, \(loud) with one"
        }
    }

    @Test("Most are read, and few are read wrongly", .timeLimit(.minutes(5)))
    func numbers() throws {
        let station = try SimulatedStation(nil, "bed-width = 420", "bed-height = 520", "noise = 1", "document = sheet.tif")
        var worker: WorkerProcess?
        var (all, kept) = (Count(), Count())
        var told: [String] = []
        for page in FetchedPages.all {
            // The simulated scanner has these, and pixels come through as they are.
            let resolution = [75.0, 100, 150, 200, 300].min { abs($0 - page.resolution) < abs($1 - page.resolution) } ?? 150
            let size = try lay(page, resolution, on: station)
            let opened = try worker ?? station.open()
            worker = opened
            var profile = Profile.make(
                mode: .grey, depth: 8, resolution: resolution,
                area: .rectangle(x: 0, y: 0, width: size.width / resolution * 25.4, height: size.height / resolution * 25.4))
            profile.pageNumbers = .page
            let printed = try #require(try opened.page(profile, page.name).image.printedNumbers)
            #expect(printed.problem == nil, "\(page.name)")
            let found = printed.numbers.map(\.text)
            count(page.number, found, in: &all)
            if page.isKeptApart { count(page.number, found, in: &kept) }
            let sure = printed.numbers.map { "\($0.text) (\(Int($0.confidence)) %, at \(Int($0.x ?? -1)) × \(Int($0.y ?? -1)) mm)" }
            told.append("\(page.name): \(page.number ?? "none") was read as \(sure.joined(separator: ", "))")
        }
        print("Page numbers of \(FetchedPages.all.count) real pages: \(all).\nOf those that nothing was made on: \(kept).")
        if FetchedPages.isAll { print(told.joined(separator: "\n")) }
        let details = Comment(rawValue: told.joined(separator: "\n"))
        // 11 of 14, 2 among others and 1 wrongly, when this was written; a number on 4 of 13 that have none.
        #expect(all.right * 100 >= 60 * all.printed, details)
        #expect(kept.right * 100 >= 60 * kept.printed, details)
        #expect(all.wrong * 100 <= 15 * all.printed, details)
        // What is read wrongly on one page fits none of those around it, and tells nothing.
        #expect(all.loud * 100 <= 35 * (all.quiet + all.loud), details)
    }

    private func count(_ printed: String?, _ found: [String], in count: inout Count) {
        guard let number = printed, number.allSatisfy(\.isASCII) else {
            if found.isEmpty { count.quiet += 1 } else { count.loud += 1 }
            return
        }
        if found.first == number {
            count.right += 1
        } else if found.contains(number) {
            count.among += 1
        } else if found.isEmpty {
            count.none += 1
        } else {
            count.wrong += 1
        }
    }

    /// Lays a page on the glass; pixels of it.
    private func lay(_ page: RealPageFacts, _ resolution: Double, on station: SimulatedStation) throws -> (width: Double, height: Double) {
        let image = try #require(page.image(in: FetchedPages.folder))
        let sheet = station.folder.path("scanners/one/sheet.tif")
        try? FileManager.default.removeItem(atPath: sheet)
        let resolution = "\(Int(resolution))"
        let written = try Shell.run(
            "pamtotiff", ["-xresolution", resolution, "-yresolution", resolution, "-truecolor", "-output", sheet, image])
        try #require(written.status == 0, "\(written.errors)")
        let described = try Shell.run("pamfile", ["-size", image])
        let size = described.text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        try #require(size.count == 2, "\(described.text)\(described.errors)")
        return (size[0], size[1])
    }
}
