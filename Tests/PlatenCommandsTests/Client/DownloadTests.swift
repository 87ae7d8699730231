import Foundation
import PlatenClient
import PlatenModel
import TestSupport
import Testing

struct DownloadTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }
    var saved: String { folder.path("out/page.tif") }
    /// More than one chunk, and no round number.
    static let image = Data((0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    /// As `sha256sum` gives it.
    static let digest: String = {
        var text = ""
        if let folder = try? ScratchFolder("digest"), (try? image.write(to: URL(fileURLWithPath: folder.path("image")))) != nil {
            text = (try? Shell.run("sha256sum", [folder.path("image")]).text) ?? ""
        }
        return String(text.prefix(64))
    }()
    static let capture = Samples.capture(1, sha256: digest, size: image.count)

    init() throws {
        folder = try ScratchFolder("download")
        try folder.write("", to: "out/other")
    }

    private func download(_ capture: Capture = Self.capture) async throws {
        let saved = saved
        try await StationClient.using(socket: socket) { try await $0.download(capture, to: saved) }
    }

    private var leftovers: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter { $0 != "other" } }
    }

    @Test("The saved file is the master, byte for byte, and nothing else is left")
    func saves() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(type: "image/tiff", headers: ["ETag: \"\(Self.digest)\""], Self.image) }
        try await download()
        #expect(try Data(contentsOf: URL(fileURLWithPath: saved)) == Self.image)
        #expect(try leftovers == ["page.tif"])
        #expect(station.log == ["GET /v1/captures/\(Self.capture.id)/master"])
    }

    @Test("A file that exists is not touched, and nothing is asked for")
    func exists() async throws {
        try folder.write("mine", to: "out/page.tif")
        let station = try ScriptedStation(socket: socket) { $1.answer(Self.image) }
        await #expect(throws: Problem(.fileExists, ["path": saved])) { try await download() }
        #expect(try String(contentsOfFile: saved, encoding: .utf8) == "mine")
        #expect(station.log.isEmpty)
    }

    @Test("A file that appears meanwhile is not overwritten")
    func appearsMeanwhile() async throws {
        let path = saved
        let station = try ScriptedStation(socket: socket) { _, connection in
            try? Data("theirs".utf8).write(to: URL(fileURLWithPath: path))
            connection.answer(Self.image)
        }
        await #expect(throws: Problem(.fileExists, ["path": saved])) { try await download() }
        #expect(try String(contentsOfFile: saved, encoding: .utf8) == "theirs")
        #expect(try leftovers == ["page.tif"])
        _ = station
    }

    @Test("An image with another digest is not kept")
    func wrongDigest() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(Self.image.dropLast() + [0]) }
        await #expect(throws: Problem(.digestMismatch, ["path": saved])) { try await download() }
        #expect(try leftovers == [])
        _ = station
    }

    @Test("An image that the daemon serves under another digest is not even fetched")
    func wrongTag() async throws {
        let station = try ScriptedStation(socket: socket) { $1.answer(headers: ["ETag: \"00\""], Self.image) }
        await #expect(throws: Problem(.digestMismatch, ["path": Self.capture.file])) { try await download() }
        #expect(try leftovers == [])
        _ = station
    }

    @Test("An image that breaks off leaves nothing behind")
    func breaksOff() async throws {
        let station = try ScriptedStation(socket: socket) { _, connection in
            connection.send(Data("HTTP/1.1 200 OK\r\nContent-Length: \(Self.image.count)\r\n\r\n".utf8) + Self.image.prefix(2_000_000))
        }
        await #expect(throws: Problem(.daemonUnreachable, ["socket": socket])) { try await download() }
        #expect(try leftovers == [])
        _ = station
    }

    @Test("A folder that is not there is named")
    func noFolder() async throws {
        let path = folder.path("missing/page.tif")
        await #expect(throws: Problem(.storageFailed, ["path": path, "reason": "No such file or directory"])) {
            try await StationClient.using(socket: socket) { try await $0.download(Self.capture, to: path) }
        }
    }
}
