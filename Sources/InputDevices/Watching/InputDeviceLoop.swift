import Glibc
import LinuxSystem

/// The work of the monitor's thread: sleeps until a node comes or goes, a key is pressed, or a node that was refused is due again.
struct InputDeviceLoop: ~Copyable {
    private let matches: [InputDeviceMatch]
    private let folder: String
    private let sysfs: String
    private let tell: (InputEvent) -> Void
    private var watch: FolderWatch
    private var open: [String: EventDevice] = [:]
    private var refused: [String: OpenRetry] = [:]

    init(matches: [InputDeviceMatch], folder: String, sysfs: String, watch: consuming FolderWatch, tell: @escaping (InputEvent) -> Void) {
        self.matches = matches
        self.folder = folder
        self.sysfs = sysfs
        self.watch = watch
        self.tell = tell
    }

    consuming func run(until wakeUp: WakeUp) {
        noteEverything()
        while true {
            let nodes = Array(open.keys)
            var watched = [wakeUp.number, watch.number].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            for node in nodes { watched.append(pollfd(fd: open[node]?.number ?? -1, events: Int16(POLLIN), revents: 0)) }
            let count = poll(&watched, nfds_t(watched.count), milliseconds(until: refused.values.map(\.next).min()))
            if count < 0, errno != EINTR { return }
            if watched[0].revents != 0 { return }
            for (node, entry) in zip(nodes, watched.dropFirst(2)) where count > 0 && entry.revents != 0 { read(node, entry.revents) }
            if count > 0, watched[1].revents != 0 { noteChanges() }
            tryAgain()
        }
    }

    /// poll(2)'s time-out: -1 sleeps without an end.
    private func milliseconds(until time: Double?) -> Int32 {
        guard let time else { return -1 }
        return Int32(clamping: Int(((time - MonotonicClock.seconds()) * 1000).rounded(.up).clamped(to: 0...60_000)))
    }

    private mutating func read(_ node: String, _ readiness: Int16) {
        guard let device = open[node] else { return }
        let isThere = device.readPresses { tell(.pressed(device: device.match.name, key: $0.text)) }
        // What was pressed before the cable came out is told first. A hang-up that is passed over would make every poll return at once.
        if !isThere || readiness & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { forget(node) }
    }

    private mutating func noteChanges() {
        for change in watch.takeChanges() {
            switch change {
            // A record may be older than the last look at the folder: what is open and still there stays open.
            case .appeared(let node), .changed(let node), .vanished(let node):
                forgetIfGone(node)
                if open[node] == nil { consider(node) }
            case .everything: noteEverything()
            }
        }
    }

    private mutating func noteEverything() {
        for node in Array(open.keys) { forgetIfGone(node) }
        for node in (try? Folder.names(in: folder)) ?? [] where open[node] == nil { consider(node) }
    }

    private mutating func tryAgain() {
        let now = MonotonicClock.seconds()
        for (node, retry) in refused where retry.next <= now { consider(node, retry) }
    }

    /// Opens a node if one of the entries means it.
    private mutating func consider(_ node: String, _ retry: OpenRetry? = nil) {
        refused[node] = nil
        guard node.hasPrefix("event"), let description = InputDeviceDescription(node: node, sysfs: sysfs),
            let match = matches.first(where: { $0.matches(description) })
        else { return }
        do throws(SystemError) {
            let device = try EventDevice(match, path: "\(folder)/\(node)")
            let isFirst = !open.values.contains { $0.match.name == match.name }
            open[node] = device
            if isFirst { tell(.connected(device: match.name)) }
            grab(device)
        } catch {
            guard error.operation == "open" else { return tell(.refused(device: match.name, reason: .unusable(error))) }
            if error.number == ENOENT { return }
            refused[node] = (retry ?? OpenRetry()).after(error)
            if refused[node] == nil { tell(.refused(device: match.name, reason: .open(error))) }
        }
    }

    private func grab(_ device: EventDevice) {
        guard device.match.grab else { return }
        do throws(SystemError) {
            try device.grab()
        } catch {
            tell(.refused(device: device.match.name, reason: .grab(error)))
        }
    }

    private mutating func forgetIfGone(_ node: String) {
        if open[node]?.isNamed("\(folder)/\(node)") == false { forget(node) }
    }

    private mutating func forget(_ node: String) {
        refused[node] = nil
        guard let device = open.removeValue(forKey: node) else { return }
        if !open.values.contains(where: { $0.match.name == device.match.name }) { tell(.disconnected(device: device.match.name)) }
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double { min(max(self, range.lowerBound), range.upperBound) }
}
