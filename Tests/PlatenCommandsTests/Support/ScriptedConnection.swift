import Foundation
import Glibc
import PlatenModel

/// The server's end of one connection.
struct ScriptedConnection: Sendable {
    let descriptor: Int32

    func readRequest() -> ScriptedRequest? {
        var text = Data()
        while text.range(of: Data("\r\n\r\n".utf8)) == nil {
            guard let more = receive() else { return nil }
            text += more
        }
        guard let end = text.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: text[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        var body = text[end.upperBound...]
        while body.count < Int(headers["content-length"] ?? "0") ?? 0, let more = receive() { body += more }
        return ScriptedRequest(
            method: String(words[0]), target: String(words[1]), headers: headers, body: String(decoding: body, as: UTF8.self))
    }

    /// Sends bytes. Returns false where the client is gone.
    @discardableResult
    func send(_ data: Data) -> Bool {
        var rest = data[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func answer(status: Int = 200, type: String = "application/json", headers: [String] = [], _ body: Data) {
        let lines = ["HTTP/1.1 \(status) Scripted", "Content-Type: \(type)", "Content-Length: \(body.count)", "Connection: close"] + headers
        send(Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    func answer(status: Int = 200, _ value: some Encodable) {
        answer(status: status, (try? PlatenJSON.encoder().encode(value)) ?? Data())
    }

    func refuse(status: Int, _ problem: Problem) {
        let parameters = (try? PlatenJSON.line(problem.parameters)) ?? "{}"
        let body = """
            {"type":"urn:platen:problem:\(problem.code.rawValue)","title":"Refused","status":\(status),"code":"\(problem.code.rawValue)",\
            "detail":"\(problem.sentence)","next":"\(problem.next)","parameters":\(parameters)}
            """
        answer(status: status, type: "application/problem+json", Data(body.utf8))
    }

    /// Begins a stream that lasts until the connection is closed.
    func beginEvents() {
        send(Data("HTTP/1.1 200 Scripted\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: scripted\n\n".utf8))
    }

    private func receive() -> Data? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? Data(bytes[..<count]) : nil
    }
}

extension ScriptedConnection {
    @discardableResult
    func sendText(_ text: String) -> Bool { send(Data(text.utf8)) }
}
