#!/usr/bin/env python3
"""Devices: a scanner plugged in -> ready, beside scanimage -L; a trigger -> sane_start; what an idle station costs.

Everything runs on simulated scanners; the USB bus is umockdev's. Medians of interleaved rounds, with their spread.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from connection import ask

TREE = Path(__file__).resolve().parent.parent


class Station:
    """A platend of its own in a scratch folder, spoken to over its socket."""

    def __init__(self, stage, folder, environment, scanners):
        self.folder = folder
        self.socket = f"{folder}/s"
        for name in ["sane/dll.d", "sim", "state"]:
            os.makedirs(f"{folder}/{name}", exist_ok=True)
        Path(f"{folder}/sane/dll.conf").write_text("platensim\n")
        Path(f"{folder}/sane/platensim.conf").write_text("usb 0x1209 0x5053\n")
        for name, text in scanners.items():
            os.makedirs(f"{folder}/sim/{name}", exist_ok=True)
            Path(f"{folder}/sim/{name}/scanner.conf").write_text(text)
        Path(f"{folder}/platend.yaml").write_text(
            f"""profile-folders: [{stage}/share/platen/profiles, {folder}/profiles]
reserved-space: 1 MiB
socket: {{group: null}}
drivers:
  configuration-folder: {folder}/sane
  library-folders: [{stage}/lib/sane]
  environment: {{PLATEN_SIM_DIR: {folder}/sim}}
""")
        os.makedirs(f"{folder}/profiles", exist_ok=True)
        Path(f"{folder}/profiles/quick.yaml").write_text("title: quick\nextends: office-a4\nresolution: 75\n")
        self.log = open(f"{folder}/log", "w")
        self.process = subprocess.Popen(
            [f"{stage}/bin/platend", "--config", f"{folder}/platend.yaml", "--state-dir", f"{folder}/state", "--socket", self.socket],
            env={**os.environ, **environment}, stdout=self.log, stderr=self.log)
        self.until(lambda: self.get("/v1/status") is not None)

    def get(self, path, method="GET", body=None):
        try:
            return ask(self.socket, method, path, body)
        except (OSError, ValueError):
            return None

    def until(self, condition, seconds=30.0, pause=0.002):
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"see {self.folder}/log")
            time.sleep(pause)

    def stop(self):
        self.process.terminate()
        self.process.wait(60)


class Bus:
    """A USB bus that umockdev makes, in the program that the tests use."""

    def __init__(self, build):
        self.program = subprocess.Popen(
            ["umockdev-wrapper", f"{build}/usb-testbed"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.root = self.program.stdout.readline().split("\t")[1].strip()
        self.environment = {"UMOCKDEV_DIR": self.root, "LD_PRELOAD": "libumockdev-preload.so.0"}
        self.recordings = TREE / "Tests/USBTestbed/Recordings"
        self.say("add", str(self.recordings / "root-hub.umockdev"))

    def say(self, *words):
        self.program.stdin.write("\t".join(words) + "\n")
        self.program.stdin.flush()
        answer = self.program.stdout.readline().strip()
        if answer != "done":
            raise RuntimeError(f"{words}: {answer}")

    def plug(self):
        self.say("add", str(self.recordings / "platensim.umockdev"))

    def unplug(self):
        for path in ["/devices/pci0000:00/0000:00:14.0/usb1/1-1/1-1:1.0", "/devices/pci0000:00/0000:00:14.0/usb1/1-1"]:
            self.say("remove", f"/sys{path}")

    def stop(self):
        self.program.stdin.write("quit\n")
        self.program.stdin.flush()


def line(name, values, unit="s"):
    print(f"{name}: median {statistics.median(values):.4f} {unit} ({min(values):.4f} to {max(values):.4f}, n={len(values)})", flush=True)
    return statistics.median(values)


def plugging(stage, build, folder, rounds):
    bus = Bus(build)
    station = Station(stage, folder, bus.environment, {"usb": "class = flatbed\nusb-vendor = 1209\nusb-product = 5053\n"})

    def state():
        return [item["state"] for item in (station.get("/v1/scanners") or {"items": []})["items"]]

    ours, stock = [], []
    for _ in range(rounds):
        began = time.monotonic()
        bus.plug()
        station.until(lambda: "ready" in state())
        ours.append(time.monotonic() - began)
        bus.unplug()
        station.until(lambda: "ready" not in state())
        began = time.monotonic()
        subprocess.run(["scanimage", "-L"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        stock.append(time.monotonic() - began)
        time.sleep(2.5)  # a port that changes often is watched longer before it is believed
    station.stop()
    bus.stop()
    ratio = line("plugged in -> ready", ours) / line("scanimage -L, stock list", stock)
    print(f"ratio {ratio:.3f} (to hold: 0.2)")


def triggering(stage, folder, rounds):
    station = Station(stage, folder, {}, {"flatbed": "class = flatbed\n"})
    station.until(lambda: any(item["state"] == "ready" for item in station.get("/v1/scanners")["items"]))
    station.get("/v1/jobs", "POST", {"name": "bench"})
    cycle = station.get("/v1/jobs/bench/cycles", "POST", {"profile": "quick", "scanner": "flatbed-1", "trigger": "page"})["id"]
    state = Path(f"{folder}/sim/flatbed/state")

    def starts():
        text = state.read_text() if state.exists() else ""
        return next((int(row.split()[-1]) for row in text.splitlines() if row.startswith("starts")), 0)

    times = []
    for _ in range(rounds):
        station.until(lambda: station.get(f"/v1/cycles/{cycle}")["state"] == "armed")
        time.sleep(0.6)
        before = starts()
        began = time.monotonic()
        station.get(f"/v1/cycles/{cycle}/trigger", "POST", {})
        station.until(lambda: starts() > before, pause=0.0005)
        times.append(time.monotonic() - began)
    station.get(f"/v1/cycles/{cycle}/end", "POST")
    station.stop()
    print(f"trigger over the socket -> sane_start (to hold: 0.050 s)")
    line("trigger", times)


def idle(stage, folder, seconds):
    station = Station(stage, folder, {}, {name: "class = flatbed\n" for name in ["one", "two", "three"]})
    station.until(lambda: len([1 for item in station.get("/v1/scanners")["items"] if item["state"] == "ready"]) == 3)
    time.sleep(5)
    tasks = Path(f"/proc/{station.process.pid}/task")

    def switches():
        counts = {}
        for task in tasks.iterdir():
            for row in (task / "status").read_text().splitlines():
                if row.startswith("voluntary_ctxt_switches"):
                    counts[task.name] = int(row.split()[1])
        return counts

    before = switches()
    time.sleep(seconds)
    # Threads that were there all the time: those that end take their counts with them.
    rate = sum(count - before[task] for task, count in switches().items() if task in before) / seconds
    rollup = Path(f"/proc/{station.process.pid}/smaps_rollup").read_text()
    pss = int(next(row.split()[1] for row in rollup.splitlines() if row.startswith("Pss:"))) / 1024
    status = Path(f"/proc/{station.process.pid}/status").read_text()
    anonymous = int(next(row.split()[1] for row in status.splitlines() if row.startswith("RssAnon:"))) / 1024
    station.stop()
    print(f"idle, three scanners: {rate:.2f} wake-ups a second (to hold: 1), Pss {pss:.1f} MiB (32), RssAnon {anonymous:.1f} MiB (12)")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stage", required=True)
    parser.add_argument("--build", required=True, help="where usb-testbed was built")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=20)
    arguments = parser.parse_args()
    root = tempfile.mkdtemp(prefix="platen-devices-")
    try:
        plugging(arguments.stage, arguments.build, f"{root}/plug", arguments.rounds)
        triggering(arguments.stage, f"{root}/trigger", arguments.rounds)
        idle(arguments.stage, f"{root}/idle", arguments.seconds)
    finally:
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
