import FoundationEssentials
import PlatenModel

/// A result that can be printed in every format.
protocol Report {
    associatedtype Payload: Encodable

    /// What programs get, as the API returned it.
    var payload: Payload { get }
    /// What people get.
    var lines: [String] { get }
}

extension Report {
    /// The one place where a format becomes text: a new format does not compile until it is handled here.
    func rendered(as format: OutputFormat) throws -> String {
        switch format {
        case .table:
            lines.map { $0 + "\n" }.joined()
        case .json:
            String(decoding: try PlatenJSON.encoder(pretty: true).encode(payload), as: UTF8.self) + "\n"
        }
    }

    /// Prints to the command's console.
    func emit(as format: OutputFormat) throws {
        Console.current.write(try rendered(as: format))
    }
}
