import Crypto
import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A master on the socket", .mayBlock)
struct MasterTests {
    @Test("has the bytes, length and digest that the catalogue says, whole and in ranges")
    func ranges() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let capture = try #require(try station.captures(of: job).first)
        let path = "/v1/captures/\(capture.id)/master"
        let file = try Data(contentsOf: URL(fileURLWithPath: "\(station.mastersFolder)/\(capture.file)"))
        #expect(file.count == capture.size)
        #expect(SHA256.hash(data: file).map { String(format: "%02x", $0) }.joined() == capture.sha256)

        let whole = try station.request("GET", path)
        #expect(whole.status == 200)
        #expect(whole.bytes == file)
        #expect(whole.headers["etag"] == "\"\(capture.sha256)\"")
        #expect(whole.headers["content-type"] == "image/tiff")
        #expect(whole.headers["accept-ranges"] == "bytes")

        let head = try station.request("HEAD", path)
        #expect(head.status == 200)
        #expect(head.headers["content-length"] == String(file.count))

        let table: [(range: String, status: Int, bytes: Data)] = [
            ("bytes=0-7", 206, file[0..<8]), ("bytes=100-", 206, file[100...]), ("bytes=-5", 206, file.suffix(5)),
            ("bytes=5-999999999999", 206, file[5...]), ("bytes=0-0", 206, file[0..<1]),
            // Several ranges and nonsense: the whole is a right answer.
            ("bytes=0-1,4-5", 200, file), ("lines=1-2", 200, file), ("bytes=9-2", 200, file),
        ]
        for line in table {
            let answer = try station.request("GET", path, headers: ["Range: \(line.range)"])
            #expect(answer.status == line.status, "\(line.range)")
            #expect(answer.bytes == line.bytes, "\(line.range)")
        }
        let outside = try station.request("GET", path, headers: ["Range: bytes=\(file.count)-"])
        #expect(outside.status == 416)
        #expect(outside.headers["content-range"] == "bytes */\(file.count)")

        #expect(try station.request("GET", path, headers: ["If-None-Match: \"\(capture.sha256)\""]).status == 304)
        let changed = try station.request("GET", path, headers: ["Range: bytes=0-7", "If-Range: \"other\""])
        #expect(changed.status == 200)
    }

    @Test("that somebody took away is a problem that names its path")
    func missing() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let capture = try #require(try station.captures(of: job).first)
        try FileManager.default.removeItem(atPath: "\(station.mastersFolder)/\(capture.file)")
        let answer = try station.request("GET", "/v1/captures/\(capture.id)/master")
        #expect(answer.status == 410)
        #expect(answer.problemCode == "master-missing")
    }
}
