import PlatenModel
import Testing

@Suite("Destinations of packages, configured")
struct DestinationConfigurationTests {
    static let cases: [ConfigurationProblemTests.Case] = [
        .init("destination: {}", "1:1: unknown key \"destination\"", "Did you mean destinations?"),
        .init("destinations: [a]", "1:15: destinations is a list", "Write a group of keys and values below it."),
        .init("destinations: {a/b: {kind: folder, path: /a}}", "1:16: a destination cannot be named \"a/b\"", "Use 1 to 100 letters"),
        .init("destinations: {-a: {kind: folder, path: /a}}", "1:16: a destination cannot be named \"-a\"", "Use 1 to 100 letters"),
        .init("destinations: {a: /srv}", "1:19: a is /srv", "Write these keys below it: kind, path"),
        .init("destinations: {a: {}}", "1:19: the destination a lacks the key kind", "Write kind: and one of folder, rclone."),
        .init("destinations: {a: {kind: foldr, path: /a}}", "1:26: kind is foldr", "Did you mean folder? Allowed: folder, rclone."),
        .init("destinations: {a: {kind: folder}}", "1:19: the destination a lacks the key path", "Write path: and an absolute path."),
        .init("destinations: {a: {kind: rclone}}", "1:19: the destination a lacks the key remote", "Write remote:"),
        .init("destinations: {a: {kind: folder, path: a}}", "1:40: path is a", "Write an absolute path"),
        .init("destinations: {a: {kind: folder, path: /a, remote: \"b:\"}}", "1:52: a destination of kind folder has no remote", "Take it out"),
        .init("destinations: {a: {kind: rclone, path: /a, remote: \"b:\"}}", "1:40: a destination of kind rclone has no path", "Take it out"),
        .init("destinations: {a: {kind: folder, path: /a, bandwith: 1 MB/s}}", "1:44: unknown key \"bandwith\"", "Did you mean bandwidth?"),
        .init(
            "destinations: {a: {kind: folder, path: /a, bandwidth: 1 MB}}", "1:55: bandwidth has the unknown unit \"MB\"",
            "Known units: B/s, kB/s, MB/s"),
        .init("destinations: {a: {kind: folder, path: /a, bandwidth: 10 B/s}}", "1:55: bandwidth is 10 B/s", "Write a value from 1000 to"),
        .init("destinations: {a: {kind: folder, path: /a, attempts: 0}}", "1:54: attempts is 0", "Write a whole number from 1 to 100."),
        .init("destinations: {a: {kind: folder, path: /a, retention: 90}}", "1:55: retention is 90, without a unit", "Write forever, or a number"),
        .init("retention: 1.5 d", "1:12: retention is 1.5 d", "Write whole days."),
        .init("retention: 0 d", "1:12: retention is 0 d", "Write a value from 1 to 36525 d."),
        .init("retention: null", "1:12: retention is empty", "Write forever, or a number of days such as 90 d."),
    ]

    @Test("A wrong value is named with its place and what to write", arguments: cases)
    func problem(_ example: ConfigurationProblemTests.Case) throws {
        let file = try ConfigurationFile(example.text)
        #expect(file.problems() == [example.problem])
        #expect(file.hints().first?.hasPrefix(example.hint) == true, "\(file.hints())")
    }

    @Test(
        "A remote that rclone's configuration cannot have, or that is configured on the spot, is refused",
        arguments: ["archive", ":sftp,host=a:b", "a,pass=b:c", "-a:b", " a:b", "a :b", "/srv:b", ":b"])
    func remote(_ text: String) throws {
        let file = try ConfigurationFile("destinations: {a: {kind: rclone, remote: \"\(text)\"}}")
        #expect(file.problems().first?.hasPrefix("1:42: remote is") == true, "\(file.problems())")
    }

    @Test("What is said is read, in the order of the file")
    func read() throws {
        let configuration = try ConfigurationFile(
            """
            destinations:
              far: {kind: rclone, remote: "my store@2:in/a:b", config: /a/r.conf, bandwidth: 80 Mbit/s, attempts: 2, retention: forever}
              near: {kind: folder, path: /srv/x/}
              root: {kind: rclone, remote: "s3:"}
            retention: 30 d
            """
        ).read()
        #expect(
            configuration.destinations == [
                DestinationConfiguration(
                    name: "far", place: .rclone(remote: "my store@2", path: "in/a:b", configurationFile: "/a/r.conf"), bandwidth: 10_000_000,
                    attempts: 2, retention: .forever),
                DestinationConfiguration(name: "near", place: .folder(path: "/srv/x")),
                DestinationConfiguration(name: "root", place: .rclone(remote: "s3", path: "", configurationFile: "/etc/platen/rclone.conf")),
            ])
        #expect(configuration.retention == .days(30))
    }

    @Test("A destination that does not exist is told with the nearest and all names")
    func unknown() throws {
        let configuration = try ConfigurationFile("destinations: {archive: {kind: folder, path: /a}, shelf: {kind: folder, path: /b}}").read()
        #expect(try configuration.destination(named: "shelf").place == .folder(path: "/b"))
        let problem = #expect(throws: Problem.self) { try configuration.destination(named: "archiv") }
        #expect(problem?.code == .destinationUnknown)
        #expect(problem?.next == "Did you mean archive? Configured: archive, shelf.")
        let none = #expect(throws: Problem.self) { try StationConfiguration().destination(named: "archive") }
        #expect(none?.next == "The configuration has none.")
    }
}
