"""What can be seen of a page from outside: names that come and go in folders, and events."""
import ctypes
import http.client
import json
import os
import select
import struct
import sys
import threading
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "Benchmarks"))
from connection import Connection  # noqa: E402

# inotify(7)
MODIFY, ATTRIB, CLOSE_WRITE, MOVED_FROM, MOVED_TO, CREATE = 0x2, 0x4, 0x8, 0x40, 0x80, 0x100
C_LIBRARY = ctypes.CDLL(None, use_errno=True)

# What one look at the incoming folder says: (what happened, end of the name) -> phase.
FILE_PHASES = {
    (CREATE, ".partial"): "partial file made",
    (MODIFY, ".partial"): "rows written",
    (CLOSE_WRITE, ".partial"): "partial file closed",
    (CREATE, ".json.tmp"): "sidecar begun",
    (MOVED_TO, ".json"): "sidecar whole",
    (ATTRIB, ".partial"): "master protected",
    (MOVED_FROM, ".partial"): "master named",
    (MOVED_FROM, ".json"): "sidecar beside it",
}
EVENT_PHASES = {"capture.committed": "acknowledged", "cycle.ended": "cycle ended"}


class Sights:
    """Phases as they happen, from the folders by inotify(7) and from the events of the socket."""

    def __init__(self, station):
        self.state = f"{station.folder}/state"
        self.inotify = C_LIBRARY.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        self.incoming = self.watch(station.incoming, MODIFY | ATTRIB | CLOSE_WRITE | MOVED_FROM | MOVED_TO | CREATE)
        self.catalogue = self.watch(self.state, MODIFY)
        self.events = Events(station.socket)
        self.commit_is_next = False

    def watch(self, folder, mask):
        descriptor = C_LIBRARY.inotify_add_watch(self.inotify, folder.encode(), mask)
        if self.inotify < 0 or descriptor < 0:
            raise OSError(ctypes.get_errno(), "inotify", folder)
        return descriptor

    def forget(self):
        """Everything until now is no longer of interest."""
        self.commit_is_next = False
        while self.look(0):
            pass

    def wait(self, phase, occurrence, seconds, over=lambda: False):
        """Returns whether the phase was seen so often, before it was over or the time was."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not over():
            occurrence -= self.look(0.02).count(phase)
            if occurrence <= 0:
                return True
        return False

    def look(self, seconds):
        """Phases that were seen since the last look; waits so long for the first one."""
        ready, _, _ = select.select([self.inotify, self.events.wakening], [], [], seconds)
        phases = []
        if self.inotify in ready:
            phases += self.files()
        if self.events.wakening in ready:
            os.read(self.events.wakening, 4096)
            while self.events.phases:
                phases.append(self.events.phases.pop(0))
        return phases

    def files(self):
        phases, data, offset = [], os.read(self.inotify, 1 << 16), 0
        while offset < len(data):
            watch, mask, _, length = struct.unpack_from("iIII", data, offset)
            name = data[offset + 16:offset + 16 + length].rstrip(b"\0").decode()
            offset += 16 + length
            if watch == self.catalogue:
                if self.commit_is_next and name == "catalogue.sqlite-wal":
                    phases.append("commit begun")
                    self.commit_is_next = False
                continue
            for (happened, end), phase in FILE_PHASES.items():
                if mask & happened and name.endswith(end):
                    phases.append(phase)
                    self.commit_is_next = self.commit_is_next or phase == "sidecar beside it"
        return phases


class Events:
    """The events of the station from its first to its last, over all of its restarts: what a client was told."""

    def __init__(self, socket):
        self.socket = socket
        self.last = 0
        # Captures that were told of, and how often.
        self.captures = Counter()
        self.recovered = set()
        self.kinds = Counter()
        self.phases = []
        self.mistakes = []
        self.wakening, self.waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self.thread = None

    def follow(self):
        """Listens on a daemon that was just started, from the last event on."""
        connection = Connection(self.socket)
        connection.request("GET", "/v1/events", headers={"Last-Event-ID": str(self.last)})
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"events after {self.last}: {answer.status} {answer.read()}")
        self.thread = threading.Thread(target=self.read, args=(connection, answer), daemon=True)
        self.thread.start()

    def drain(self):
        """Returns when all that the killed daemon had sent is read."""
        self.thread.join()

    def read(self, connection, answer):
        try:
            for line in answer:
                if line.startswith(b"data:") and line.endswith(b"\n"):
                    self.take(json.loads(line[5:]))
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()

    def take(self, event):
        if event.get("id") is None:
            return
        if event["id"] <= self.last:
            self.mistakes.append(f"event {event['id']} came after {self.last}")
        self.last = event["id"]
        self.kinds[event["kind"]] += 1
        if event["kind"] in ("capture.committed", "capture.recovered"):
            self.captures[event["capture"]] += 1
        if event["kind"] == "capture.recovered":
            self.recovered.add(event["capture"])
        if event["kind"] in EVENT_PHASES:
            self.phases.append(EVENT_PHASES[event["kind"]])
            os.write(self.waker, b".")
