import LinuxSystem
import ServiceLifecycle
import Station
import UnixSignals

/// Reads the configuration again on SIGHUP, which `systemctl reload platend` sends.
struct ReloadService: Service {
    let station: Station

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        for await _ in signals.cancelOnGracefulShutdown() {
            ServiceManager.reloading(monotonicMicroseconds: MonotonicClock.microseconds()).notify()
            await station.reload()
            ServiceManager.ready.notify()
        }
    }
}
