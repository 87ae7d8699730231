"""A platend of its own in a scratch folder, on simulated scanners: what the long tests share."""
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "Benchmarks"))
from connection import ask  # noqa: E402

ENDED = ("completed", "cancelled", "failed")


class SimulatedStation:
    """Writes a world and a configuration, starts the daemon on them and speaks to it."""

    def __init__(self, stage, folder, scanners, profiles):
        """scanners: the lines of `scanner.conf` of each. profiles: the text of each, by name. The daemon is not started yet."""
        self.folder = folder
        self.stage = os.path.abspath(stage)
        self.scanners = list(scanners)
        self.socket = f"{folder}/s"
        self.masters = f"{folder}/state/masters"
        self.incoming = f"{self.masters}/.incoming"
        self.quarantine = f"{self.masters}/.quarantine"
        self.process = None
        for name in ["sane/dll.d", "state", "profiles"] + [f"sim/{name}" for name in scanners]:
            os.makedirs(f"{folder}/{name}", exist_ok=True)
        self.write("sane/dll.conf", "platensim\n")
        for name, text in scanners.items():
            self.write(f"sim/{name}/scanner.conf", text)
        for name, text in profiles.items():
            self.write(f"profiles/{name}.yaml", text)
        listed = "\n".join(
            f'  - {{match: "platensim:{name}", name: {name}{", class: sheet-fed" if "sheet-fed" in text else ""}}}'
            for name, text in scanners.items())
        self.write("platend.yaml", f"""profile-folders: [{folder}/profiles, {self.stage}/share/platen/profiles]
reserved-space: 1 MiB
socket: {{group: null}}
drivers:
  configuration-folder: {folder}/sane
  library-folders: [{self.stage}/lib/sane]
  environment: {{PLATEN_SIM_DIR: {folder}/sim}}
workers:
  idle-time: 1 s
  deadlines: {{open: 1 s, prepare: 1 s, start: 1 s, warm-up: 3 s, first-row: 1 s, row: 1 s, end: 1 s, cancel: 500 ms, kill: 300 ms}}
scanners:
{listed}
""")
        self.log = open(f"{folder}/log", "a")

    # The daemon

    def start(self, tracer=()):
        """Starts the daemon; does not wait for it. tracer: a program and its arguments, which puts itself behind the daemon."""
        self.process = subprocess.Popen(
            [*tracer, f"{self.stage}/bin/platend", "--config", f"{self.folder}/platend.yaml", "--state-dir", f"{self.folder}/state", "--socket",
             self.socket], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)

    def until_ready(self):
        self.until(lambda: os.path.exists(self.socket) and all(self.ready(name) for name in self.scanners))

    def stop(self):
        """Asks the daemon to end, and returns its status."""
        self.process.terminate()
        return self.process.wait(60)

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def strays(self):
        """Every process of this station but the daemon: all know the folder of the simulated scanners."""
        mark = f"PLATEN_SIM_DIR={self.folder}/sim".encode()
        found = []
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                try:
                    if mark in Path(f"/proc/{entry}/environ").read_bytes().split(b"\0"):
                        found.append(int(entry))
                except OSError:
                    continue
        return found

    def until(self, condition, seconds=60.0, pause=0.01):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"see {self.folder}/log")
            if self.process.poll() is not None:
                raise RuntimeError(f"platend ended with {self.process.returncode}: see {self.folder}/log")
            time.sleep(pause)

    # The world

    def write(self, path, text):
        Path(f"{self.folder}/{path}").write_text(text)

    # The socket

    def call(self, path, method="GET", body=None):
        return ask(self.socket, method, path, body)

    def ready(self, name):
        try:
            return self.call(f"/v1/scanners/{name}").get("state") == "ready"
        except OSError:
            return False

    def captures(self, query=""):
        """All captures that the catalogue holds, the newest first."""
        items, cursor = [], ""
        while True:
            page = self.call(f"/v1/captures?limit=1000{query}{cursor}")
            items += page["items"]
            if not page.get("next"):
                return items
            cursor = f"&cursor={page['next']}"


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
