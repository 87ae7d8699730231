import Foundation
import Testing

@testable import Delivery

@Suite("What rclone says")
struct RcloneWordsTests {
    @Test("of its progress is read from a line of JSON")
    func progress() throws {
        let line = Data(#"{"level":"warning","msg":"\nTransferred","stats":{"bytes":295146,"speed":0.5,"transfers":1,"eta":null},"time":"x"}"#.utf8)
        let statistics = try #require(RcloneMessage(Array(line))?.stats)
        #expect(statistics.bytes == 295_146 && statistics.transfers == 1 && statistics.speed == 0.5)
        #expect(RcloneMessage(Array("2026/11/25 03:46:24 Failed to copy".utf8)) == nil)
        #expect(RcloneMessage(Array("{".utf8)) == nil)
    }

    @Test("of an error tells why: the last words that are known count")
    func cause() {
        #expect(RcloneCause.of(["dial tcp: connection refused", "write: No space left on device"]) == .full)
        #expect(RcloneCause.of(["connection refused", "Failed to copy with 1 errors"]) == .unreachable)
        #expect(RcloneCause.of(["something else"]) == nil)
    }

    @Test(
        "is told without what opens a door",
        arguments: [
            ("Propfind \"http://u:pw12@h/\": refused", "Propfind \"http://(secret)@h/\": refused"),
            ("GET https://s3/b?X-Amz-Signature=abc&X-Amz-Credential=de", "GET https://s3/b?X-Amz-Signature=(secret)&X-Amz-Credential=(secret)"),
            ("key hunter2 is wrong", "key (secret) is wrong"), ("host h user u", "host h user u"), ("Authorization: abc", "Authorization: (secret)"),
        ])
    func redaction(text: String, told: String) {
        let redaction = Redaction(["type": "sftp", "host": "h", "user": "u", "pass": "hunter2", "use_insecure_cipher": "true", "x": "a"])
        #expect(redaction.apply(text) == told)
    }

    @Test("by its exit code is known, also by one that is new")
    func exitCodes() {
        #expect(RcloneExitCode.entry(5).isWorthRetrying && !RcloneExitCode.entry(7).isWorthRetrying)
        #expect(RcloneExitCode.entry(99).meaning == "exit code 99" && !RcloneExitCode.entry(99).isWorthRetrying)
    }

    @Test("is cut into lines wherever its pieces end, and a line that never ends takes no memory")
    func lines() {
        var lines = OutputLines()
        var found: [String] = []
        let collect = { (line: [UInt8]) in found.append(String(decoding: line, as: UTF8.self)) }
        for piece in ["ab", "c\n\nd", "e\r\nf", "", "\n", "last"] { Array(piece.utf8).withUnsafeBytes { lines.take($0, collect) } }
        lines.end(collect)
        #expect(found == ["abc", "de\r", "f", "last"])
        found = []
        let piece = [UInt8](repeating: 0x61, count: 300_000)
        for _ in 0..<10 { piece.withUnsafeBytes { lines.take($0, collect) } }
        lines.end(collect)
        #expect(found.map(\.utf8.count) == [OutputLines.limit])
    }
}
