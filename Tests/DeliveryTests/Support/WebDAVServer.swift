import TestSupport

/// rclone's own WebDAV server on the loopback: it keeps neither digests nor times of files.
struct WebDAVServer {
    static let password = "open-sesame-42"
    let server: TestServer
    let port: Int

    init(serving folder: String, port: Int? = nil) throws {
        let port = try port ?? TestServer.freePort()
        self.port = port
        server = try TestServer(
            "rclone",
            ["serve", "webdav", "--config", "/dev/null", "--addr", "127.0.0.1:\(port)", "--user", "clerk", "--pass", Self.password, folder],
            sign: "Server started on")
    }

    static func section(port: Int, password: String = Self.password) throws -> String {
        let obscured = try Shell.run("rclone", ["obscure", password]).text.split(separator: "\n").first ?? ""
        return "[dav]\ntype = webdav\nvendor = other\nurl = http://127.0.0.1:\(port)\nuser = clerk\npass = \(obscured)\n"
    }
}
