import Foundation
import PlatenModel
import Testing
import WorkerProtocol

@Suite("Lines between daemon and worker")
struct LineTests {
    static let profile = Profile(
        name: "a4", title: "Two\nlines", classes: [.flatbed], source: .flatbed, mode: .grey, depth: 8, resolution: 300,
        area: .rectangle(x: 0, y: 0, width: 210, height: 297), areaTolerance: 1, nearest: [.depth], compression: .none,
        options: ["gamma-table": .numbers([0, 1]), "text": .text("a\nb\u{2028}c")])
    static let geometry = ImageGeometry(width: 10, height: 0, samples: 3, depth: 16, resolutionX: 299.99, resolutionY: nil)

    static let commands: [WorkerCommand] = [
        .open(OpenScanner(device: "test:0", scanner: "flatbed-1")), .describe, .prepare(profile),
        .acquire(AcquireImage(capture: .make(), path: "/incoming/x.partial", make: "Noname", model: "tester", hostComputer: "h")),
        .watchSensors(SensorWatch(interval: 0.25)),
        .render(
            RenderOrder(
                kind: .contactSheet,
                pictures: [
                    RenderedPicture(
                        source: "/masters/a.tif", label: "1",
                        marks: [RenderMark(number: 1, action: .hold, place: MeasuredPlace(left: 1, top: 2, width: 3, height: 4))])
                ], longSide: 256, output: "/pictures/a.jpg")),
        .preview(PreviewOrder(path: "/pictures/a.tif")), .inspect(InspectionOrder(path: "/pictures/b.tif")),
        .calibrate(CalibrationOrder(file: "/calibrations/a")), .measureRulers(RulerOrder(path: "/pictures/c.tif", pitch: 10)),
        .measureColumns(ColumnOrder(path: "/pictures/e.json")),
        .measureEdges(EdgeOrder(path: "/pictures/d.tif", tones: [TonePoints(codes: [0.1, 0.9], lights: [0.01, 0.8])])), .end, .cancel,
    ]

    static let reports: [WorkerReport] = [
        .edgesSeen([
            EdgeReading(
                x: 50, y: 60, isUpright: true, angle: 4.2, contrast: 0.5, mtf50: 0.21, mtf10: nil, nyquistModulation: 0.1, greatestModulation: 1,
                misregistration: 0.12)
        ]),
        .rendered, .previewed(PreviewSeen(geometry: geometry, sheets: [ClipFrame(x: 1, y: 2, width: 3, height: 4)])),
        .inspected(
            BedInspection(
                resolution: 300, area: ClipFrame(x: 0, y: 0, width: 216, height: 300), levels: [240, 241, 239], noise: 1.2, columnDeviation: 0.3,
                deadColumns: [12.5], unevenness: 1, spots: [SightedSpot(x: 1, y: 2, diameter: 0.3, contrast: 0.4)], plainShare: 0.99,
                isFeeder: false, channelNoise: [1.2, 1.1, 1.4], bits: [ChannelBits(depth: 8, effective: 8, stuck: [StuckBit(bit: 3, isSet: true)])])),
        .rulersSeen(
            GeometryReading(
                statedX: 300, statedY: 300, across: ScaleReading(resolution: 300.2, ticks: 21, missing: 0, unevenness: 0.02, angle: 0.1), along: nil,
                seams: [SensorSeam(x: 182.4, down: -40)])),
        .columnsMeasured(ColumnReading(left: 1.5, top: nil, resolutionX: 600, resolutionY: 599.5)),
        .calibrated(CalibrationEffect(options: ["calibrate"], neededBefore: true, neededAfter: nil, seconds: 2.5)),
        .hello(WorkerHello(saneVersion: "1.0.35", processIdentifier: 42)), .devices([]),
        .devices([ReportedDevice(name: "test:0", vendor: "Noname", model: "frontend-tester", type: "virtual device")]), .opened(buttons: ["scan"]),
        .described([
            ScannerOption(
                index: 1, name: "mode", title: "Scan mode", explanation: "Selects\nthe mode.", type: .string, unit: .none, count: 6,
                capabilities: OptionCapabilities(active: true, settable: true, readable: true), constraint: .texts(["Gray", "Color"]),
                value: .text("Gray"))
        ]),
        .prepared(
            PreparedSettings(
                options: [AppliedOption(name: "depth", requested: .number(8), effective: .number(16))], estimate: geometry,
                estimatedBytes: nil, isFeeder: true, counters: DeviceCounters(pages: 1200, rollerPages: 40))),
        .started(AcquisitionStart(width: 10, height: nil, samples: 1, depth: 1, isReserved: true)),
        .progress(AcquisitionProgress(rows: 5, totalRows: nil, bytes: 1 << 40)),
        .acquired(
            AcquiredImage(
                capture: .make(), acquired: Date(timeIntervalSince1970: 1_771_675_200), size: 9, sha256: "ab", rowsSHA256: "cd",
                geometry: geometry, warnings: [CaptureWarning(code: .moreRows, sentence: "More\nrows.")],
                printedNumbers: PrintedNumbers(
                    span: .spread, numbers: [PrintedNumber(number: 14, confidence: 96, half: .left, x: 20.5, y: nil)],
                    problem: Problem(.tesseractMissing, ["reason": "No such file"])))),
        .settingOption("calibrate"), .waiting(Problem(.scannerWarmingUp, ["scanner": "flatbed-1"])),
        .sensors([SensorReading(name: .pageLoaded, value: .bool(true))]), .sensed([.pressed(.scan), .changed(.coverOpen, .bool(false))]),
        .pageRead(
            PageRead(
                size: 9, sha256: nil, rowsSHA256: "cd", geometry: geometry, acquired: Date(timeIntervalSince1970: 1_771_675_200), warnings: [],
                isCut: true, side: .back, codes: [ReadCode(symbology: .qrCode, text: "PLATEN:PART:B\u{e4}nde", x: 20.5, y: nil)],
                glass: GlassEvidence(
                    spots: [SightedSpot(x: 1, y: 2, diameter: 0.3, contrast: 0.4)],
                    watched: [7: .seen(SightedSpot(x: 5, y: 6, diameter: 1, contrast: 0.2), isCrowded: true), 8: .clear, 9: .hidden],
                    visibleArea: 30_000))),
        .lost(LostImage(capture: .make(), problem: Problem(.storageFull))), .noMoreDocuments, .ended,
        .reset,
        .failed(Problem(.feederJammed, ["scanner": "flatbed-1"])),
    ]

    @Test("Every command is one line and comes back", arguments: commands)
    func command(_ command: WorkerCommand) throws {
        let request = WorkerRequest(id: 7, command: command)
        let line = try PlatenJSON.line(request)
        #expect(!line.utf8.contains(UInt8(ascii: "\n")))
        #expect(try PlatenJSON.decoder().decode(WorkerRequest.self, from: Data(line.utf8)) == request)
    }

    @Test("Every report is one line and comes back", arguments: reports)
    func report(_ report: WorkerReport) throws {
        let reply = WorkerReply(id: 0, report: report)
        let line = try PlatenJSON.line(reply)
        #expect(!line.utf8.contains(UInt8(ascii: "\n")))
        #expect(try PlatenJSON.decoder().decode(WorkerReply.self, from: Data(line.utf8)) == reply)
    }

    @Test("A page of a worker that knows of no codes has none")
    func earlierPage() throws {
        let page = PageRead(
            size: 9, sha256: "ab", rowsSHA256: "cd", geometry: Self.geometry, acquired: Date(timeIntervalSince1970: 1_771_675_200), warnings: [],
            isCut: false, side: .front)
        let line = try PlatenJSON.line(page)
        let earlier = line.replacingOccurrences(of: "\"codes\":[],", with: "")
        #expect(earlier != line)
        #expect(try PlatenJSON.decoder().decode(PageRead.self, from: Data(earlier.utf8)) == page)
    }

    @Test("Only hello, waiting, start, progress, what became of a page and what sensors show are no last reply")
    func last() {
        let more = Self.reports.filter { !$0.isLast }
        #expect(more.count == 9)
        for report in more {
            switch report {
            case .hello, .settingOption, .waiting, .started, .progress, .sensors, .sensed, .acquired, .lost: break
            default: Issue.record("\(report)")
            }
        }
    }

    @Test("The samples hold every command and report")
    func complete() {
        // One exhaustive switch each: a new case does not compile until it has its sample above.
        let commandNames = Self.commands.map { command in
            switch command {
            case .open: "open"
            case .describe: "describe"
            case .prepare: "prepare"
            case .acquire: "acquire"
            case .watchSensors: "watchSensors"
            case .end: "end"
            case .render: "render"
            case .measureEdges: "measureEdges"
            case .preview: "preview"
            case .inspect: "inspect"
            case .calibrate: "calibrate"
            case .measureRulers: "measureRulers"
            case .measureColumns: "measureColumns"
            case .cancel: "cancel"
            }
        }
        #expect(Set(commandNames).count == 14)
        #expect(Set(Self.reports.map { String(describing: $0).prefix { $0 != "(" } }).count == 25)
    }

    @Test(
        "What is no request is refused, whatever it is",
        arguments: ["", "{", "{}", "[]", "{\"id\":1,\"command\":{\"fly\":{}}}", "{\"id\":\"1\"}", "\u{0}"])
    func refused(_ text: String) {
        #expect(throws: (any Error).self) { try PlatenJSON.decoder().decode(WorkerRequest.self, from: Data(text.utf8)) }
    }

    @Test("A worker is told its use by one plain word")
    func uses() {
        #expect(WorkerUse.allCases.map(\.rawValue) == ["enumerate", "scanner", "render", "reset-usb"])
    }
}
