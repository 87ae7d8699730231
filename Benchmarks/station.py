"""The page through platend and its warm worker: from the request on the socket to the event that the cycle has ended."""
import json
import os
import subprocess
import time
from pathlib import Path

from connection import Connection
from figures import Result
from machine import MemoryWatch, cpu_seconds, forget_peak, processes_below, settle
from page import Page
from pixels import digest_of_rows


class Station:
    """A platend of its own. `worker_program`: what it starts instead of platen-worker."""
    name = "station"

    def __init__(self, surroundings, worker_program=None, name="station"):
        self.surroundings = surroundings
        self.worker_program = worker_program
        self.folder = os.path.join(surroundings.short_folder, name)
        self.socket = os.path.join(self.folder, "socket")
        self.state = surroundings.path(name)
        self.log = os.path.join(surroundings.above, "platend.log")
        self.daemon = None

    def start(self):
        configuration = self.write_configuration()
        with open(self.log, "wb") as log:
            self.daemon = subprocess.Popen(
                [self.surroundings.program("platend"), "--config", configuration, "--state-dir", self.state, "--socket", self.socket],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.surroundings.environment)
        try:
            self.wait_until_ready()
            self.ask("POST", "/v1/jobs", {"name": "bench"})
        except BaseException:
            self.stop()
            raise

    def stop(self):
        if self.daemon and self.daemon.poll() is None:
            self.daemon.terminate()
            try:
                self.daemon.wait(30)
            except subprocess.TimeoutExpired:
                self.daemon.kill()
                self.daemon.wait()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def run(self, page):
        """One page, measured. The worker is warm: `pixels` was asked for before."""
        self.surroundings.renew(page.scanner(Page.PLATEN))
        settle()
        processes = processes_below(self.daemon.pid)
        for process in processes[1:]:
            forget_peak(process)
        cpu_before = sum(cpu_seconds(process) for process in processes)
        with MemoryWatch(processes[1:]) as watch:
            began = time.perf_counter()
            self.take(page)
            wall = time.perf_counter() - began
        cpu = sum(cpu_seconds(process) for process in processes) - cpu_before
        self.remove_masters()
        return Result(wall=wall, cpu=cpu, anonymous=watch.anonymous, resident=watch.resident)

    def pixels(self, page):
        self.surroundings.renew(page.scanner(Page.PLATEN))
        self.take(page)
        digest = digest_of_rows(self.masters()[-1])
        self.remove_masters()
        return digest

    def take(self, page, count=1, on_event=None):
        """One cycle; `count` None takes until the feeder is empty. Returns its events with the time of each, `on_event` is called at once."""
        order = {"profile": page.name, "scanner": self.scanner(page)}
        with Listener(self) as listener:
            cycle = self.ask("POST", "/v1/jobs/bench/cycles", {**order, **({"count": count} if count else {})})
            events = listener.until(cycle["id"], "cycle.ended", on_event)
        ended = self.ask("GET", f"/v1/cycles/{cycle['id']}")
        if ended["state"] != "completed":
            raise SystemExit(f"bench: the cycle {ended['state']}: {ended.get('problem')}; see {self.log}")
        return events

    def ask(self, method, path, body=None):
        with Connection(self.socket) as connection:
            connection.request(method, path, json.dumps(body) if body else None, {"Content-Type": "application/json"} if body else {})
            answer = connection.getresponse()
            value = json.loads(answer.read())
            if answer.status >= 400:
                raise SystemExit(f"bench: {method} {path}: {value}")
            return value

    def scanner(self, page):
        """The stable name of the scanner that a page comes from."""
        device = page.device(Page.PLATEN)
        return next(item["name"] for item in self.ask("GET", "/v1/scanners")["items"] if item["device"] == device)

    def wait_until_ready(self):
        devices = {page.device(Page.PLATEN) for page in self.surroundings.pages}
        deadline = time.monotonic() + 30
        while True:
            if self.daemon.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"bench: platend does not start; see {self.log}")
            try:
                items = self.ask("GET", "/v1/scanners")["items"]
                if devices <= {item["device"] for item in items if item["state"] == "ready"}:
                    return
            except OSError:
                pass
            time.sleep(0.05)

    def masters(self):
        """Files of the images, in the order of their numbers."""
        return sorted(os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(self.state, "masters"))
                      for name in names if name.endswith((".tif", ".tiff")))

    def remove_masters(self):
        for path in self.masters():
            os.unlink(path)

    def write_configuration(self):
        profiles = Path(self.folder, "profiles")
        profiles.mkdir(parents=True)
        for page in self.surroundings.pages:
            (profiles / f"{page.name}.yaml").write_text(page.profile_text())
        program = f"  program: {self.worker_program}\n" if self.worker_program else ""
        path = Path(self.folder, "platend.yaml")
        path.write_text(
            f"""profile-folders: [{profiles}]
reserved-space: 1 MB
socket: {{group: null}}
workers:
  idle-time: 1000 s
  pages-per-worker: 1000000
{program}drivers:
  configuration-folder: {self.surroundings.sane_folder}
  library-folders: [{self.surroundings.driver_folder}]
  environment: {{PLATEN_SIM_DIR: {self.surroundings.world}}}
""")
        return str(path)


class Listener:
    """The events of a station, from before whatever is asked next, so that none is missed."""

    def __init__(self, station):
        self.connection = Connection(station.socket)

    def __enter__(self):
        self.connection.request("GET", "/v1/events")
        self.answer = self.connection.getresponse()
        return self

    def __exit__(self, *_):
        self.connection.close()

    def until(self, cycle, kind, on_event=None):
        """(seconds of the monotonic clock, event) of one cycle's events up to the first of that kind."""
        events = []
        for line in self.answer:
            now = time.monotonic()
            if not line.startswith(b"data:"):
                continue
            event = json.loads(line[5:])
            if event.get("cycle") != cycle:
                continue
            events.append((now, event))
            if on_event:
                on_event(event)
            if event["kind"] == kind:
                return events
            if event["kind"] in ("cycle.paused", "cycle.ended", "page.lost"):
                raise SystemExit(f"bench: {event['sentence']} {event.get('problem')}")
        raise SystemExit("bench: the station's events ended")
