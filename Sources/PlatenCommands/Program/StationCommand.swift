import ArgumentParser
import PlatenClient

/// A command that talks to the daemon.
protocol StationCommand: AsyncParsableCommand {
    var connection: ConnectionOptions { get }

    /// Does the command's work with a client that is good until this returns. What it throws becomes the line and the exit status of the program.
    func run(with client: StationClient) async throws
}

extension StationCommand {
    mutating func run() async throws {
        let command = self
        try await StationClient.using(socket: connection.socketPath) { client in
            try await command.run(with: client)
        }
    }
}
