import Glibc
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite(
    "Page numbers on pages, read by the real worker", .serialized, .onOwnThread, .enabled(if: PrintedLine.isAvailable, "needs netpbm"),
    .enabled(if: (try? Shell.run("tesseract", ["--version"]))?.status == 0, "needs tesseract"))
struct PageNumberTests {
    private static func profile(_ numbers: PageSpan?, mode: ColourMode = .grey, resolution: Double = 200, rotation: ImageRotation = .upright)
        -> Profile
    {
        var profile = Profile.make(mode: mode, depth: 8, resolution: resolution, area: .rectangle(x: 0, y: 0, width: 296, height: 210))
        profile.pageNumbers = numbers
        profile.rotation = rotation
        return profile
    }

    /// Of one page of A5.
    private static var small: Profile {
        var profile = profile(.page)
        profile.area = .rectangle(x: 0, y: 0, width: 148, height: 210)
        return profile
    }

    /// A worker before a page, whose Tesseract is a script.
    private static func worker(_ script: String, in programs: ScratchFolder) throws -> WorkerProcess {
        let path = try programs.write("#!/bin/sh\n\(script)\n", to: "tesseract")
        try #require(chmod(path, 0o755) == 0)
        return try SimulatedStation(try BookPage(resolution: 200).page("9")).open(variables: ["PATH": "\(programs.path):/usr/bin:/bin"])
    }

    private static func glass(_ sheet: CodeSheet, _ lines: String = "noise = 1") throws -> WorkerProcess {
        try SimulatedStation(sheet, "bed-width = 320", "bed-height = 320", lines).open()
    }

    @Test(
        "Both numbers of a spread are read, with their places, whatever the mode and resolution",
        arguments: [(.grey, 200), (.colour, 300), (.grey, 150), (.colour, 600)] as [(ColourMode, Double)])
    func spread(_ mode: ColourMode, _ resolution: Double) throws {
        let worker = try Self.glass(try BookPage().spread("142", "143"))
        let image = try worker.page(Self.profile(.spread, mode: mode, resolution: resolution)).image
        let printed = try #require(image.printedNumbers)
        #expect(printed.problem == nil && printed.span == .spread)
        let numbers = printed.numbers
        let left = try #require(numbers.first { $0.half == .left }, "\(numbers)")
        let right = try #require(numbers.first { $0.half == .right }, "\(numbers)")
        #expect((left.number, right.number) == (142, 143))
        #expect(left.confidence > 50 && right.confidence > 50)
        #expect(abs((left.x ?? 0) - 74) < 2 && abs((left.y ?? 0) - 194) < 2)
        #expect(abs((right.x ?? 0) - 222) < 2 && abs((right.y ?? 0) - 194) < 2)
    }

    @Test(
        "An image that has to be turned is read as it is seen upright, and places are those of the image as it is", arguments: ImageRotation.allCases)
    func rotation(_ rotation: ImageRotation) throws {
        let upright = try BookPage(resolution: 200).spread("14", "15")
        let worker = try Self.glass(upright.turned(byQuarters: (4 - rotation.rawValue / 90) % 4))
        var profile = Self.profile(.spread, rotation: rotation)
        if rotation == .quarter || rotation == .threeQuarters { profile.area = .rectangle(x: 0, y: 0, width: 210, height: 296) }
        let numbers = try #require(try worker.page(profile).image.printedNumbers?.numbers)
        #expect(numbers.first { $0.half == .left }?.number == 14, "\(numbers)")
        #expect(numbers.first { $0.half == .right }?.number == 15, "\(numbers)")
        let place = try #require(numbers.first { $0.half == .left })
        let expected: (Double, Double) =
            switch rotation {
            case .upright: (74, 194)
            case .half: (222, 16)
            case .quarter: (194, 222)
            case .threeQuarters: (16, 74)
            }
        #expect(abs((place.x ?? 0) - expected.0) < 2.5 && abs((place.y ?? 0) - expected.1) < 2.5, "\(place)")
    }

    @Test("A book that is smaller than the dark bed is found on it")
    func smallBook() throws {
        let worker = try Self.glass(try BookPage(resolution: 200).page("27"), "document-x = 40\ndocument-y = 50\nclass = overhead")
        var profile = Self.profile(.page)
        profile.area = .maximum
        profile.source = nil
        #expect(try worker.page(profile).image.printedNumbers?.numbers.first?.number == 27)
    }

    @Test("Pages without numbers and with none in the profile tell none")
    func none() throws {
        let worker = try Self.glass(try BookPage(resolution: 200).page(nil))
        let read = try worker.page(Self.small).image
        #expect(read.printedNumbers == PrintedNumbers(span: .page))
        let plain = try worker.page(Self.profile(nil), "plain").image
        #expect(plain.printedNumbers == nil)
    }

    @Test("The numbers of generated pages are read, each digit in each place", arguments: [3, 14, 27, 50, 68, 139, 472, 805])
    func generated(_ number: Int) throws {
        let worker = try SimulatedStation(nil, "noise = 1", "seed = \(number)").open()
        var profile = Self.profile(.page, resolution: 300)
        profile.area = .rectangle(x: 0, y: 0, width: 210, height: 297)
        let numbers = try #require(try worker.page(profile).image.printedNumbers?.numbers)
        #expect(numbers.map(\.number) == [number], "\(numbers)")
    }

    @Test("The master is the same, whether numbers are read or not")
    func master() throws {
        let worker = try Self.glass(try BookPage(resolution: 200).page("9"), "noise = 0")
        let plain = try worker.page(Self.profile(nil), "plain").image
        let read = try worker.page(Self.profile(.page), "read").image
        #expect(read.rowsSHA256 == plain.rowsSHA256 && read.size == plain.size)
    }

    @Test("Without Tesseract the page is whole, and it is told why its numbers are not there")
    func missing() throws {
        let worker = try SimulatedStation(try BookPage(resolution: 200).page("9")).open(variables: ["PATH": "/nonexistent"])
        let image = try worker.page(Self.small).image
        #expect(image.printedNumbers?.numbers == [] && image.printedNumbers?.problem?.code == .tesseractMissing)
        #expect(image.size > 100_000 && image.warnings.isEmpty)
    }

    @Test(
        "A Tesseract that says nothing, or crashes, costs the numbers and not the page",
        arguments: ["exit 1", "kill -SEGV $$", "printf 'level\\tpage_num\\n'; exit 1"])
    func broken(_ script: String) throws {
        let programs = try ScratchFolder("programs")
        let worker = try Self.worker(script, in: programs)
        let image = try worker.page(Self.small).image
        #expect(image.printedNumbers?.numbers == [] && image.printedNumbers?.problem?.code == .pageNumbersUnread)
        #expect(image.size > 100_000)
    }

    @Test("A Tesseract that hangs holds up one page, and those behind it wait for no numbers", .timeLimit(.minutes(10)))
    func hung() throws {
        let programs = try ScratchFolder("programs")
        let worker = try Self.worker("exec sleep 1000", in: programs)
        let reasons = try ["first", "second", "third"].map { name in
            let printed = try worker.page(Self.small, name).image.printedNumbers
            #expect(printed?.problem?.code == .pageNumbersUnread)
            return printed?.problem?.parameters["reason"] ?? ""
        }
        #expect(reasons[0].contains("more than 10 s"), "\(reasons)")
        #expect(reasons.dropFirst().allSatisfy { $0.contains("a page before took too long") }, "\(reasons)")
    }
}
