import AsyncHTTPClient
import Glibc
import LinuxSystem
import NIOCore
import NIOHTTP1
import PlatenModel

/// What a failure of the connection means to an operator.
enum ConnectionFailure {
    /// The error to throw for `error`, which came from a request to `socket`. Problems and cancellations stay what they are.
    static func translate(_ error: any Error, socket: String) -> any Error {
        switch error {
        case is Problem, is CancellationError:
            error
        case let error as HTTPClientError where error == .cancelled:
            CancellationError()
        case let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM:
            Problem(.socketForbidden, ["socket": socket, "group": group(of: socket)])
        case is IOError, is SocketAddressError, is ChannelError, is HTTPClientError:
            Problem(.daemonUnreachable, ["socket": socket])
        case is NIOTooManyBytesError:
            malformed("the answer is larger than \(ClientLimits.answer) bytes")
        case let error as HTTPParserError where error == .invalidEOFState:
            // The daemon went in the middle of an answer.
            Problem(.daemonUnreachable, ["socket": socket])
        case let error as DecodingError:
            malformed(place(of: error))
        default:
            malformed("\(error)")
        }
    }

    static func malformed(_ reason: String) -> Problem {
        Problem(.answerMalformed, ["reason": reason])
    }

    /// The group that may use the socket; Platen's own where the socket cannot even be looked at.
    private static func group(of socket: String) -> String {
        var status = stat()
        return stat(socket, &status) == 0 ? Users.name(ofGroup: status.st_gid) : "platen"
    }

    private static func place(of error: DecodingError) -> String {
        let (context, key): (DecodingError.Context, (any CodingKey)?) =
            switch error {
            case .keyNotFound(let key, let context): (context, key)
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): (context, nil)
            @unknown default: (DecodingError.Context(codingPath: [], debugDescription: ""), nil)
            }
        let path = (context.codingPath + (key.map { [$0] } ?? [])).map { $0.intValue.map(String.init) ?? $0.stringValue }
        return path.isEmpty ? "it is not the JSON that was expected" : "\(path.joined(separator: ".")) is missing or of another form"
    }
}
