import ArgumentParser
import PlatenModel
import Testing

@testable import PlatenCommands

struct CommandLineTests {
    @Test(
        "A command line that is wrong is told in one line that names the help to read",
        arguments: [
            (["scan"], "--profile", "platenctl scan --help"), (["scan", "--profile", "x", "--count", "0"], "--count takes", "platenctl scan --help"),
            (["scan", "--profile", "x", "--count", "two"], "two", "platenctl scan --help"), (["frobnicate"], "frobnicate", "platenctl --help"),
            (["scanners", "show"], "<name>", "platenctl scanners show --help"), (["jobs", "--limit", "-1"], "", "platenctl job list --help"),
            (["save", "abc"], "<file>", "platenctl save --help"), (["watch", "--after", "x"], "x", "platenctl watch --help"),
            (["trigger", "--action", "jump"], "jump", "platenctl trigger --help"),
            (["trigger", "abc", "--scanner", "s"], "not both", "platenctl trigger --help"),
            (["scan", "--profile", "x", "--trigger", "pages"], "pages", "platenctl scan --help"),
            (["scan", "--profile", "x", "--on-fault", "retry"], "retry", "platenctl scan --help"),
            (["scanners", "rename", "a"], "<new>", "platenctl scanners rename --help"),
        ])
    func wrong(arguments: [String], names: String, help: String) async {
        let console = CapturedConsole()
        let status = await Console.$current.withValue(console.console()) { await PlatenControl.execute(arguments) }
        #expect(status == 64)
        #expect(console.output.isEmpty)
        #expect(console.errors.split(separator: "\n").count == 1 && console.errors.hasPrefix("platenctl: "), "\(console.errors)")
        #expect((names.isEmpty || console.errors.contains(names)) && console.errors.contains(help), "\(console.errors)")
    }

    @Test("A list is what its noun does by default, with the options of the list")
    func defaults() throws {
        #expect(try PlatenControl.parseAsRoot(["scanners"]) is ScannersListCommand)
        #expect((try PlatenControl.parseAsRoot(["scanners", "--json", "--socket", "/s"]) as? ScannersListCommand)?.output.json == true)
        #expect((try PlatenControl.parseAsRoot(["jobs", "--limit", "5"]) as? JobListCommand)?.limit.count == 5)
        #expect((try PlatenControl.parseAsRoot(["captures", "--limit", "0"]) as? CapturesCommand)?.limit.count == nil)
        #expect(try PlatenControl.parseAsRoot(["profiles", "show", "a4"]) is ProfilesShowCommand)
    }

    @Test("The options of a scan are taken as given")
    func scan() throws {
        let command =
            try PlatenControl.parseAsRoot(["scan", "--profile", "a4", "--scanner", "s", "--job", "j", "--count", "3", "--wait", "--quiet"])
            as? ScanCommand
        #expect(command?.profile == "a4" && command?.scanner == "s" && command?.job == "j" && command?.count == 3)
        #expect(command?.wait == true && command?.quiet == true)
    }

    @Test("Triggers, faults and actions are written as the socket has them")
    func words() throws {
        for mode in TriggerMode.allCases {
            #expect((try PlatenControl.parseAsRoot(["scan", "--profile", "a", "--trigger", mode.rawValue]) as? ScanCommand)?.trigger == mode)
        }
        for response in FaultResponse.allCases {
            #expect(
                (try PlatenControl.parseAsRoot(["scan", "--profile", "a", "--on-fault", response.rawValue]) as? ScanCommand)?.onFault == response)
        }
        for action in TriggerAction.allCases {
            #expect((try PlatenControl.parseAsRoot(["trigger", "--action", action.rawValue]) as? TriggerCommand)?.action == action)
        }
        #expect((try PlatenControl.parseAsRoot(["scanners", "--watch"]) as? ScannersListCommand)?.watch == true)
    }

    @Test("The socket is the one of the command line, else of the environment, else of the configuration, else the usual one")
    func socket() {
        #expect(ConnectionOptions.path(option: "/a", environment: ["PLATEN_SOCKET": "/b"]) == "/a")
        #expect(ConnectionOptions.path(option: nil, environment: ["PLATEN_SOCKET": "/b"], configured: "/c") == "/b")
        #expect(ConnectionOptions.path(option: nil, environment: ["PLATEN_SOCKET": ""], configured: "/c") == "/c")
        #expect(ConnectionOptions.path(option: nil, environment: [:]) == DefaultPaths.socket)
    }

    @Test("The version and completion scripts are results, not errors", arguments: [["--version"], ["--generate-completion-script", "bash"]])
    func results(arguments: [String]) async {
        let console = CapturedConsole()
        let status = await Console.$current.withValue(console.console()) { await PlatenControl.execute(arguments) }
        #expect(status == 0)
        #expect(!console.output.isEmpty && console.errors.isEmpty)
    }
}
