import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

struct StationCommandTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("commands")
    }

    @Test(
        "Without a daemon every command says in one line how to start it, with status 69",
        arguments: [
            ["status"], ["scanners"], ["scanners", "refresh"], ["scanners", "show", "x"], ["profiles"], ["profiles", "show", "x"], ["jobs"],
            ["jobs", "show", "x"], ["jobs", "create"], ["captures"], ["show", "x"], ["save", "x", "y"], ["cancel", "x"], ["watch"],
            ["cancel"], ["pause"], ["resume", "x"], ["end"], ["trigger"], ["trigger", "--scanner", "x"], ["alerts"], ["metrics"],
            ["scanners", "--watch"], ["scanners", "rename", "x", "y"], ["scanners", "forget", "x"], ["scanners", "retry", "x"],
            ["scan", "--profile", "x"],
        ])
    func unreachable(arguments: [String]) async {
        let console = CapturedConsole()
        let arguments = arguments + ["--socket", socket]
        let status = await Console.$current.withValue(console.console()) { await PlatenControl.execute(arguments) }
        #expect(status == 69)
        #expect(console.errors == "platenctl: platend does not answer on \(socket). Start it with: systemctl start platend\n")
        #expect(console.output.isEmpty)
    }

    @Test("The status is a list of facts, or what the API returned")
    func status() async throws {
        let station = try FakeStation(socket: socket)
        let console = CapturedConsole()
        #expect(await console.run("status", "--socket", socket) == 0)
        #expect(console.output.contains("masters         /var/lib/platen/masters, 12.0 GB free\n"))
        let json = CapturedConsole()
        #expect(await json.run("status", "--json", "--socket", socket) == 0)
        #expect(try PlatenJSON.decoder().decode(StationStatus.self, from: Data(json.output.utf8)) == Samples.status)
        _ = station
    }

    @Test("A scanner whose options cannot be read is shown with what is known, and the reason ends the command")
    func scannerWithoutOptions() async throws {
        let station = try FakeStation(socket: socket)
        let console = CapturedConsole()
        #expect(await console.run("scanners", "show", "flatbed-1", "--socket", socket) == 4)
        #expect(console.output.contains("SANE device  epson2:libusb:001:005"))
        #expect(console.errors == "platenctl: flatbed-1 is in use by another program. Close that program, then try again.\n")
        let json = CapturedConsole()
        #expect(await json.run("scanners", "show", "flatbed-1", "--json", "--socket", socket) == 4)
        #expect(json.output.isEmpty)
        #expect(await CapturedConsole().run("scanners", "show", "flatbed-1", "--no-options", "--socket", socket) == 0)
        _ = station
    }

    @Test("A master is saved under its own name where a folder is named")
    func savesIntoFolder() throws {
        try folder.write("", to: "out/x")
        let capture = Samples.capture(1)
        #expect(SaveCommand.destination(folder.path("out"), of: capture) == folder.path("out/box-7-0001.tif"))
        #expect(SaveCommand.destination(folder.path("out/"), of: capture) == folder.path("out/box-7-0001.tif"))
        #expect(SaveCommand.destination(folder.path("new.tif"), of: capture) == folder.path("new.tif"))
    }

    @Test("watch prints an event a line and leaves out progress unless asked for it")
    func watch() async throws {
        let station = try ScriptedStation(socket: socket) { _, connection in
            connection.beginEvents()
            let progress = CycleProgress(page: 1, pages: nil, rows: 1, totalRows: 2, bytes: 1, seconds: 1)
            connection.send(EventFeed.frame(Samples.event(nil, .heartbeat, "Alive.")))
            connection.send(EventFeed.frame(Samples.event(nil, .cycleProgress, "Row 1.", progress: progress)))
            connection.send(EventFeed.frame(Samples.event(5, .jobCreated, "A job.")))
            // What cannot be read ends the command, which would otherwise go on for ever.
            connection.sendText("event: job.created\ndata: {}\n\n")
        }
        let console = CapturedConsole()
        #expect(await console.run("watch", "--json", "--socket", socket) == 1)
        #expect(console.output == "\(try PlatenJSON.line(Samples.event(5, .jobCreated, "A job.")))\n")
        let withProgress = CapturedConsole()
        #expect(await withProgress.run("watch", "--progress", "--socket", socket) == 1)
        #expect(withProgress.output.split(separator: "\n").map { $0.suffix(6) } == ["Row 1.", "A job."])
        _ = station
    }
}
