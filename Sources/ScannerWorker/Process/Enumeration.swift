import Glibc
import PlatenModel
import Sane
import WorkerProtocol

/// A worker that lists the devices of all drivers, once: a fresh process knows no stale list.
enum Enumeration {
    /// Runs on the thread that SANE belongs to.
    static func run(_ connection: DaemonConnection, localOnly: Bool, driver: String?) -> Never {
        do throws(Problem) {
            let library = try SaneLibrary()
            connection.send(WorkerReply(id: 0, report: .hello(WorkerHello(library))))
            let devices = try devices(library, localOnly)
            if let driver, devices.isEmpty, !DriverFile.exists(driver: driver) {
                WorkerMain.leave(connection, Problem(.driverMissing, ["driver": driver]))
            }
            connection.send(WorkerReply(id: 0, report: .devices(devices)))
        } catch {
            WorkerMain.leave(connection, error)
        }
        _exit(0)
    }

    private static func devices(_ library: SaneLibrary, _ localOnly: Bool) throws(Problem) -> [ReportedDevice] {
        do throws(SaneError) {
            return try library.devices(localOnly: localOnly)
        } catch {
            throw error.problem
        }
    }
}

extension WorkerHello {
    init(_ library: SaneLibrary) {
        self.init(saneVersion: library.version.description, processIdentifier: getpid())
    }
}
