"""The page through platend: from the request on the socket to the event that the cycle has ended."""
import json
import os
import subprocess
import time

from connection import Connection
from figures import Result
from machine import MemoryWatch, cpu_seconds, processes_below, settle
from pixels import digest_of_rows
from surroundings import Page


class Station:
    name = "station"

    def __init__(self, surroundings):
        self.surroundings = surroundings
        self.socket = os.path.join(surroundings.short_folder, "socket")
        self.state = surroundings.path("state")
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

    def run(self, page):
        self.warm(page)
        settle()
        processes = processes_below(self.daemon.pid)
        cpu_before = sum(cpu_seconds(process) for process in processes)
        with MemoryWatch(processes[1:]) as watch:
            began = time.perf_counter()
            self.take(page)
            wall = time.perf_counter() - began
        cpu = sum(cpu_seconds(process) for process in processes) - cpu_before
        self.remove_masters()
        return Result(wall=wall, cpu=cpu, anonymous=watch.anonymous, resident=watch.resident)

    def pixels(self, page):
        self.take(page)
        digest = digest_of_rows(self.masters()[-1])
        self.remove_masters()
        return digest

    def warm(self, page):
        """Makes sure that a worker holds the scanner, by a page too small to matter."""
        if len(processes_below(self.daemon.pid)) < 2:
            self.take(Page(min(self.surroundings.resolutions)))
            self.remove_masters()

    def take(self, page):
        """One cycle of one page. Listens before it asks, so that no event is missed."""
        with Connection(self.socket) as listener:
            listener.request("GET", "/v1/events")
            events = listener.getresponse()
            cycle = self.ask("POST", "/v1/jobs/bench/cycles", {"profile": f"bench-{page.resolution}", "count": 1})
            for line in events:
                if line.startswith(b"data:"):
                    event = json.loads(line[5:])
                    if event.get("cycle") == cycle["id"] and event["kind"] == "cycle.ended":
                        break
        ended = self.ask("GET", f"/v1/cycles/{cycle['id']}")
        if ended["state"] != "completed":
            raise SystemExit(f"bench: the cycle {ended['state']}: {ended.get('problem')}")

    def ask(self, method, path, body=None):
        with Connection(self.socket) as connection:
            connection.request(method, path, json.dumps(body) if body else None, {"Content-Type": "application/json"} if body else {})
            answer = connection.getresponse()
            value = json.loads(answer.read())
            if answer.status >= 400:
                raise SystemExit(f"bench: {method} {path}: {value}")
            return value

    def wait_until_ready(self):
        deadline = time.monotonic() + 30
        while True:
            if self.daemon.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"bench: platend does not start; see {self.log}")
            try:
                if any(scanner["state"] == "ready" for scanner in self.ask("GET", "/v1/scanners")["items"]):
                    return
            except OSError:
                pass
            time.sleep(0.05)

    def masters(self):
        return [os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(self.state, "masters"))
                for name in sorted(names) if name.endswith((".tif", ".tiff"))]

    def remove_masters(self):
        for path in self.masters():
            os.unlink(path)

    def write_configuration(self):
        profiles = os.path.join(self.surroundings.short_folder, "profiles")
        os.makedirs(profiles)
        for resolution in self.surroundings.resolutions:
            with open(os.path.join(profiles, f"bench-{resolution}.yaml"), "w") as file:
                file.write(f"title: Benchmark\nmode: colour\ndepth: 8\nresolution: {resolution} ppi\narea-tolerance: 1 mm\n"
                           "area:\n  width: 200 mm\n  height: 200 mm\n")
        path = os.path.join(self.surroundings.short_folder, "platend.yaml")
        with open(path, "w") as file:
            file.write(f"profile-folders: [{profiles}]\nreserved-space: 1 MB\nsocket:\n  group: null\n")
        return path
