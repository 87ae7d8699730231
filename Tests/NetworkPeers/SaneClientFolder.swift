import TestSupport

/// A configuration folder for SANE clients in which only the given peers exist.
public struct SaneClientFolder: Sendable {
    /// For `SANE_CONFIG_DIR`.
    public let path: String

    /// - Parameters:
    ///   - scratch: the folder is made in it.
    ///   - connectTimeout: seconds after which the `net` driver gives a server up that does not take its connection. It bounds nothing else:
    ///     a server that takes it and says nothing is waited for without end.
    public init(
        in scratch: ScratchFolder, named name: String = "sane.d", responders: [ESCLResponder] = [], servers: [SaneServer] = [],
        connectTimeout: Int = 5
    ) throws {
        path = scratch.path(name)
        let drivers = (responders.isEmpty ? [] : ["airscan"]) + (servers.isEmpty ? [] : ["net"])
        try scratch.write(drivers.map { $0 + "\n" }.joined(), to: "\(name)/dll.conf")
        // Without a dll.d of its own the system's drivers would come with it.
        try scratch.write("", to: "\(name)/dll.d/.keep")
        let devices = responders.map { "\"\($0.name)\" = \($0.url), eSCL\n" }.joined()
        // Discovery costs seconds at each start and would find the scanners of the network that the machine is in.
        try scratch.write("[devices]\n\(devices)[options]\ndiscovery = disable\nws-discovery = off\n", to: "\(name)/airscan.conf")
        let hosts = servers.map { $0.address + "\n" }.joined()
        try scratch.write("connect_timeout = \(connectTimeout)\n\(hosts)", to: "\(name)/net.conf")
    }

    /// What a SANE program needs to see these peers and no other scanner.
    public var environment: [String: String] { ["SANE_CONFIG_DIR": path] }
}
