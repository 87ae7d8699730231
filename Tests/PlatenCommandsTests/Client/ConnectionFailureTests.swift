import Glibc
import LinuxSystem
import NIOCore
import PlatenModel
import TestSupport
import Testing

@testable import PlatenClient

struct ConnectionFailureTests {
    @Test("A refused permission names the socket's group", arguments: [EACCES, EPERM])
    func forbidden(number: Int32) throws {
        let folder = try ScratchFolder()
        let socket = try folder.write("", to: "socket")
        let problem = ConnectionFailure.translate(IOError(errnoCode: number, reason: "connect"), socket: socket) as? Problem
        #expect(problem?.code == .socketForbidden)
        #expect(problem?.parameters == ["socket": socket, "group": Users.name(ofGroup: getgid())])
    }

    @Test("Nobody at the socket means that the daemon is to be started", arguments: [ENOENT, ECONNREFUSED, EAGAIN])
    func unreachable(number: Int32) {
        let problem = ConnectionFailure.translate(IOError(errnoCode: number, reason: "connect"), socket: "/s") as? Problem
        #expect(problem == Problem(.daemonUnreachable, ["socket": "/s"]))
    }

    @Test("A cancelled task stays cancelled")
    func cancelled() {
        #expect(ConnectionFailure.translate(CancellationError(), socket: "/s") is CancellationError)
    }
}
