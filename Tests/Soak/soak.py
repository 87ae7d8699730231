#!/usr/bin/env python3
"""Many cycles on simulated scanners while faults of every kind are injected at random points.

Fails when the daemon is started anew or loses an acknowledged page, when a process, a descriptor or a partial file is left over, or when
the daemon's memory grows. Prints its figures. The same seed gives the same faults.
"""
import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Support"))
from simulated_station import ENDED, SimulatedStation, sha256  # noqa: E402

FAULTS = [
    "crash-at-open", "crash-at-start", "crash-at-row {row}", "abort-at-row {row}", "exit-at-row {row}", "hang-at-start", "hang-at-row {row}",
    "hang-at-open", "hang-at-set", "hang-at-cancel", "hang-at-close", "crash-at-close", "crash-at-cancel", "status-at-start JAMMED",
    "status-at-start COVER_OPEN", "status-at-start IO_ERROR", "status-at-start DEVICE_BUSY", "status-at-start 12", "status-at-start 13",
    "status-at-start INVAL", "status-at-row {row} JAMMED", "status-at-row {row} IO_ERROR", "status-at-row {row} COVER_OPEN",
    "status-at-open DEVICE_BUSY", "short-page {row}", "extra-rows {row}", "unknown-length", "zero-reads 50", "print-at-start 2M",
    "leak-at-start 20M", "fork-at-start", "setsid-at-start", "signals-at-open", "thread-at-open", "wait-at-row {row} 0.2",
]
FILES = ["unplugged", "jammed", "lid-open", "locked", "busy"]


SCANNERS = {
    "flatbed": "class = flatbed\nseed = 1\nnoise = 1\n",
    "feeder": "class = sheet-fed\nseed = 2\nnoise = 1\nstack = 3\n",
}
PROFILES = {
    "flat": "title: f\nextends: office-a4\nclasses: []\nresolution: 75\narea: {x: 0, y: 0, width: 100, height: 100}\n",
    "stack": "title: s\nextends: office-a4\nclasses: []\nsource: feeder\nresolution: 75\n",
}


class Soak(SimulatedStation):
    def __init__(self, arguments):
        super().__init__(arguments.stage, arguments.folder or tempfile.mkdtemp(prefix="platen-soak-"), SCANNERS, PROFILES)
        self.random = random.Random(arguments.seed)
        self.outcomes = {}
        self.start()
        self.until_ready()

    def clear(self, name):
        for file in FILES + ["fault"]:
            Path(f"{self.folder}/sim/{name}/{file}").unlink(missing_ok=True)

    def run_cycle(self, number):
        name = self.random.choice(["flatbed", "flatbed", "feeder"])
        self.clear(name)
        if name == "feeder":
            self.write("sim/feeder/stack", "3\n")
        fault, file = None, None
        if self.random.random() < 0.8:
            fault = self.random.choice(FAULTS).format(row=self.random.randrange(1, 290))
            self.write(f"sim/{name}/fault", fault + "\n")
        cycle = self.call(f"/v1/jobs/soak/cycles", "POST", {"profile": "flat" if name == "flatbed" else "stack", "scanner": name, "wait": True})
        if cycle.get("code") == "scanner-faulty":
            self.call(f"/v1/scanners/{name}/retry", "POST")
            return self.count("refused: faulty")
        if "id" not in cycle:
            self.call("/v1/scanners/refresh", "POST")
            return self.count(f"refused: {cycle.get('code')}")
        identifier = cycle["id"]
        if fault is None and self.random.random() < 0.5:
            file = self.random.choice(FILES)
            Path(f"{self.folder}/sim/{name}/{file}").touch()
        if self.random.random() < 0.1 or (fault or "").endswith("cancel"):
            self.call(f"/v1/cycles/{identifier}", "DELETE")
        resumed = 0
        while True:
            seen = {}

            def rests():
                seen.update(self.call(f"/v1/cycles/{identifier}"))
                return seen["state"] in ENDED + ("paused",)

            self.until(rests)
            if seen["state"] != "paused":
                return self.count(f"{seen['state']}{' after a pause' if resumed else ''}")
            self.clear(name)
            resumed += 1
            if resumed > 5 or self.random.random() < 0.1:
                self.call(f"/v1/cycles/{identifier}/end", "POST")
                continue
            if name == "feeder" and seen["problem"] and seen["problem"]["code"] == "feeder-empty":
                self.write("sim/feeder/stack", "1\n")
            self.call(f"/v1/cycles/{identifier}/resume", "POST")

    def count(self, outcome):
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(row.split()[1] for row in status.splitlines() if row.startswith("RssAnon"))) / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def run(self, cycles):
        self.call("/v1/jobs", "POST", {"name": "soak"})
        began = time.monotonic()
        settled = None
        for number in range(1, cycles + 1):
            self.run_cycle(number)
            if number == max(1, cycles // 5):
                settled = (self.memory(), self.descriptors())
            if number % 100 == 0:
                print(f"{number} cycles, {time.monotonic() - began:.0f} s, {self.memory():.1f} MiB, {self.descriptors()} descriptors", flush=True)
        for name in ["flatbed", "feeder"]:
            self.clear(name)
        self.until(lambda: not self.strays())
        time.sleep(2)
        # Before the lists below, which are answered from memory.
        return self.judge(settled, (self.memory(), self.descriptors()), time.monotonic() - began)

    def judge(self, settled, last, seconds):
        failures = []
        captures = self.captures("&job=soak")
        for capture in captures:
            path = f"{self.masters}/{capture['file']}"
            if not os.path.exists(path) or sha256(path) != capture["sha256"]:
                failures.append(f"lost or damaged: {capture['file']}")
        if sorted(capture["sequence"] for capture in captures) != list(range(1, len(captures) + 1)):
            failures.append("the numbers of the pages have gaps")
        if os.listdir(self.incoming):
            failures.append("files are left on their way in")
        grown = last[0] - settled[0]
        if grown > 8:
            failures.append(f"the daemon grew by {grown:.1f} MiB")
        if last[1] > settled[1] + 4:
            failures.append(f"descriptors: {settled[1]} then {last[1]}")
        if self.strays():
            failures.append(f"processes left: {self.strays()}")
        print(f"{sum(self.outcomes.values())} cycles in {seconds:.0f} s: {json.dumps(self.outcomes, sort_keys=True)}")
        whole = not any("lost" in failure for failure in failures)
        print(f"{len(captures)} captures, all with their digest: {whole}; quarantined {len(os.listdir(self.quarantine))}")
        print(f"daemon: {settled[0]:.1f} MiB after the first fifth, {last[0]:.1f} at the end; descriptors {settled[1]}, {last[1]}")
        if self.stop() != 0:
            failures.append(f"platend ended with {self.process.returncode}")
        for failure in failures:
            print(f"FAILED: {failure}")
        return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stage", required=True)
    parser.add_argument("--cycles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder")
    arguments = parser.parse_args()
    soak = Soak(arguments)
    try:
        status = soak.run(arguments.cycles)
    except BaseException:
        soak.kill()
        raise
    if status == 0 and not arguments.folder:
        shutil.rmtree(soak.folder, ignore_errors=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
