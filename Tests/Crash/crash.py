#!/usr/bin/env python3
"""Kills platend, its workers or both with SIGKILL at many points of the life of a page, and looks at what is left each time.

Fails at the first acknowledged page that is lost or damaged, file that vanished or bears a final name unduly, or process that is left; then the
scratch folder stays. The same seed chooses the same points. Prints where the kills fell.
"""
import argparse
import http.client
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Support"))
import plan  # noqa: E402
from evidence import Evidence, Violation  # noqa: E402
from sights import Sights  # noqa: E402
from simulated_station import ENDED, SimulatedStation  # noqa: E402

# Points that share a job, so that the first page of a job is killed as well, and lists stay short.
POINTS_OF_A_JOB = 20
# Seconds within which a worker is gone when its daemon is.
ORPHAN_SECONDS = 5


class Crash:
    def __init__(self, arguments):
        self.folder = arguments.folder or tempfile.mkdtemp(prefix="platen-crash-")
        chooser = random.Random(arguments.seed)
        self.points = [plan.make(chooser, number) for number in range(1, arguments.points + 1)]
        self.station = SimulatedStation(arguments.stage, self.folder, plan.SCANNERS, plan.PROFILES)
        self.evidence = Evidence(self.station)
        self.sights = None
        self.job = None
        self.starts = 0
        # What is measured first: seconds from the start of the daemon to its first answer, and from a request to the end of its cycle.
        self.start_seconds = 0.0
        self.cycle_seconds = {}
        self.kills = {}
        self.number = 0
        self.is_traced = False
        self.counts = Counter()

    # The daemon

    def start(self, traced_as=None):
        self.note(f"start {self.starts}")
        self.starts += 1
        self.station.start(["strace", "-D", *self.tracing(traced_as, self.arrived())] if traced_as else [])

    def tracing(self, point, paths):
        """What makes strace(1) kill a daemon that is about to do the point's call to one of the paths; to any where there are none."""
        inject = f"{point.call}:signal=SIGKILL:when={point.call_number}"
        return ["-f", "-o", "/dev/null", "-e", f"trace={point.call}", "-e", f"inject={inject}"] + [f"-P{path}" for path in paths]

    def arrived(self):
        """Where a start puts things in order, and not what it does before that."""
        incoming, masters = self.station.incoming, self.station.masters
        return [f"{incoming}/{name}" for name in os.listdir(incoming)] + [
            masters, f"{masters}/{self.job}", self.station.quarantine, f"{self.folder}/state/catalogue.sqlite-wal"]

    def trace(self, point):
        tracer = subprocess.Popen(
            ["strace", *self.tracing(point, []), "-p", str(self.station.process.pid)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if b"attached" not in (line := tracer.stderr.readline()):
            raise RuntimeError(f"strace cannot trace here: {line.decode()}")
        # Whatever else it says must not stand in its way.
        threading.Thread(target=tracer.communicate, daemon=True).start()

    def until_up(self):
        self.station.until(self.answers, pause=0.002)

    def answers(self):
        try:
            return self.station.call("/v1/status") is not None
        except OSError:
            return False

    def workers(self):
        """The daemon's children."""
        daemon, found = self.station.process.pid, []
        for thread in os.listdir(f"/proc/{daemon}/task"):
            try:
                found += [int(word) for word in Path(f"/proc/{daemon}/task/{thread}/children").read_text().split()]
            except OSError:
                continue
        return found

    def kill(self, victim, workers_first=True):
        """Returns how many workers it met."""
        daemon = self.station.process
        workers = self.workers() if victim != plan.DAEMON else []
        victims = workers if victim == plan.WORKER else workers + [daemon.pid] if workers_first else [daemon.pid] + workers
        if daemon.poll() is not None and not (self.is_traced and daemon.returncode == -signal.SIGKILL):
            raise Violation(f"platend ended by itself with {daemon.returncode}")
        for process in victims:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        if victim != plan.WORKER:
            daemon.wait()
        return len(workers)

    def until_nothing_runs(self):
        end = time.monotonic() + ORPHAN_SECONDS
        while left := self.station.strays():
            if time.monotonic() > end:
                raise Violation(f"processes are left {ORPHAN_SECONDS} s after the daemon: {left}")
            time.sleep(0.005)
        if self.sights:
            self.sights.events.drain()
            self.evidence.acknowledge_identifiers(list(self.sights.events.captures))
        self.evidence.note_arriving(rests=True)

    # One point

    def run_point(self, point):
        if self.job is None or point.number % POINTS_OF_A_JOB == 1:
            self.job = f"crash-{point.number:04}"
            self.station.call("/v1/jobs", "POST", {"name": self.job})
        self.note(f"point {point}")
        self.sights.forget()
        if point.phase == plan.CALL and point.occurrence == 1:
            self.trace(point)
            self.is_traced = True
        cycles = self.begin_all(point)
        restarts = point.phase in (plan.STARTING, plan.RECOVERING)
        seen = self.wait(point.first if restarts else point.phase, point, cycles)
        self.evidence.note_arriving(rests=False)
        met = self.kill(point.victim, point.workers_first)
        self.note(f"killed {point.victim}, {met} workers, {'at' if seen else 'after'} {point.phase}")
        if point.victim == plan.WORKER:
            if not met:
                self.counts["kills that met no worker"] += 1
            self.settle(point, cycles)
        else:
            self.until_nothing_runs()
            if restarts:
                seen = self.kill_starting(point)
            self.restart(cycles)
        self.kills.setdefault(point.phase, Counter())[point.victim] += 1
        if not seen:
            self.kills[point.phase]["missed"] += 1
        self.evidence.acknowledge_identifiers(list(self.sights.events.captures))
        self.evidence.judge(self.station.captures())
        if self.sights.events.mistakes:
            raise Violation(self.sights.events.mistakes[0])

    def begin_all(self, point):
        """The cycles that were begun; those after the death of a traced daemon were not."""
        cycles = []
        try:
            for run in point.runs:
                cycles.append(self.begin(run))
        except (OSError, ValueError, http.client.HTTPException):
            if not self.is_traced:
                raise
            self.station.process.wait(10)
        return cycles

    def begin(self, run):
        """Starts a cycle, whatever state the kill before left the scanner in."""
        if run.scanner == "feeder":
            self.station.write("sim/feeder/stack", f"{run.count}\n")
        order = {"profile": run.profile, "scanner": run.scanner, "wait": True} | ({} if run.scanner == "feeder" else {"count": run.count})
        end = time.monotonic() + 30
        while True:
            cycle = self.station.call(f"/v1/jobs/{self.job}/cycles", "POST", order)
            if "id" in cycle:
                return cycle["id"]
            self.counts[f"cycles refused: {cycle.get('code')}"] += 1
            if time.monotonic() > end:
                raise Violation(f"{run.scanner} cannot be used again: {cycle}")
            faulty = cycle.get("code") == "scanner-faulty"
            self.station.call(f"/v1/scanners/{run.scanner}/retry" if faulty else "/v1/scanners/refresh", "POST")

    def wait(self, phase, point, cycles):
        """Until the moment of the kill. Returns whether it is the one that was planned, not the end of the cycles."""
        over = [time.monotonic()]

        def is_over():
            if time.monotonic() < over[0] + 0.2:
                return False
            over[0] = time.monotonic()
            return all(self.state(cycle) in ENDED + ("paused",) for cycle in cycles)

        if phase == plan.CALL:
            if not self.is_traced:
                self.sights.wait("acknowledged", point.occurrence - 1, 30, is_over)
                self.trace(point)
                self.is_traced = True
            return self.dies(is_over)
        if phase != plan.DELAY:
            seen = self.sights.wait(phase, point.occurrence, 30, is_over)
            time.sleep(point.jitter)
            return seen
        end = time.monotonic() + point.fraction * max(self.cycle_seconds[run] for run in self.known_runs(point))
        while (left := end - time.monotonic()) > 0:
            if point.lists:
                self.evidence.acknowledge(self.station.captures(f"&job={self.job}"))
            time.sleep(max(0.0, min(left, 0.005 if point.lists else left)))
        return True

    def dies(self, is_over=lambda: False):
        """Returns whether the traced daemon dies before it is over."""
        while self.station.process.poll() is None:
            try:
                if is_over():
                    return False
            except (OSError, ValueError, http.client.HTTPException):
                continue
            time.sleep(0.01)
        return True

    def known_runs(self, point):
        return [(run.scanner, run.profile.split("-")[0], run.count) for run in point.runs]

    def state(self, cycle):
        return self.station.call(f"/v1/cycles/{cycle}")["state"]

    def settle(self, point, cycles):
        """After the death of a worker: the cycles go on or end, and the daemon lives."""
        orders = Counter()
        for cycle in cycles:
            def rests():
                state = self.state(cycle)
                if state == "paused":
                    orders[cycle] += 1
                    order = "resume" if point.resumes and orders[cycle] < 8 else "end"
                    self.station.call(f"/v1/cycles/{cycle}/{order}", "POST")
                return state in ENDED

            self.station.until(rests)
            self.counts[f"cycles after the death of a worker: {self.state(cycle)}{', resumed' if orders[cycle] and point.resumes else ''}"] += 1

    def kill_starting(self, point):
        """Kills the daemon while it puts in order what the kill before left; returns whether it was met at that."""
        seen = False
        for _ in range(point.kills):
            self.is_traced = point.phase == plan.RECOVERING
            self.start(traced_as=point if self.is_traced else None)
            if self.is_traced:
                seen = self.dies(self.answers) or seen
            else:
                time.sleep(point.fraction * self.start_seconds)
                seen = True
            self.kill(plan.DAEMON)
            self.counts["kills of a daemon that starts"] += 1
            self.until_nothing_runs()
        return seen

    def restart(self, cycles):
        self.is_traced = False
        self.start()
        self.until_up()
        self.sights.events.follow()
        for cycle in cycles:
            state = self.station.call(f"/v1/cycles/{cycle}")
            if state["state"] not in ENDED:
                raise Violation(f"the cycle {cycle} is {state['state']} after a restart, and nobody runs it")
            self.counts[f"cycles after a restart: {state['state']}"] += 1
        self.evidence.judge(self.station.captures())
        self.station.until_ready()

    # All of it

    def run(self):
        began = time.monotonic()
        self.measure()
        for point in self.points:
            self.number = point.number
            self.run_point(point)
            if point.number % 25 == 0:
                captures = len(self.evidence.acknowledged)
                print(f"{point.number} points, {time.monotonic() - began:.0f} s, {captures} captures, "
                      f"{len(self.evidence.quarantine)} files in quarantine", flush=True)
        captures = self.finish()
        self.report(captures, time.monotonic() - began)

    def measure(self):
        """How long a start and each kind of cycle take, each with a worker of its own."""
        self.start()
        self.until_up()
        self.station.until_ready()
        self.station.stop()
        began = time.monotonic()
        self.start()
        self.until_up()
        self.start_seconds = time.monotonic() - began
        self.station.until_ready()
        self.sights = Sights(self.station)
        self.sights.events.follow()
        self.job = "measured"
        self.station.call("/v1/jobs", "POST", {"name": self.job})
        for key in sorted({key for point in self.points for key in self.known_runs(point)}):
            scanner, kind, count = key
            self.station.until(lambda: not self.station.strays(), pause=0.05)
            began = time.monotonic()
            cycle = self.begin(plan.Run(scanner, f"{kind}-none", count))
            self.station.until(lambda: self.state(cycle) in ENDED, pause=0.005)
            self.cycle_seconds[key] = time.monotonic() - began
        self.job = None
        longest = max(self.cycle_seconds.values(), default=0)
        print(f"a start takes {self.start_seconds:.3f} s, a cycle {min(self.cycle_seconds.values(), default=0):.3f} to {longest:.3f} s",
              flush=True)

    def finish(self):
        captures = self.station.captures()
        self.evidence.judge(captures)
        self.station.until(lambda: self.told() == len(captures), seconds=10)
        status = self.station.stop()
        if status != 0:
            raise Violation(f"platend ended with {status}")
        self.until_nothing_runs()
        events = self.sights.events
        for capture in captures:
            if events.captures[capture["id"]] != 1:
                raise Violation(f"the capture {capture['id']} was told of {events.captures[capture['id']]} times")
        self.evidence.judge_catalogue()
        self.evidence.judge(captures)
        return captures

    def told(self):
        return len(self.sights.events.captures)

    def report(self, captures, seconds):
        width = max(len(phase) for phase in self.kills)
        columns = [plan.DAEMON, plan.WORKER, plan.BOTH, "missed"]
        print(f"{'killed at':{width}}  {'  '.join(columns)}")
        for phase in plan.PAGE_PHASES + [plan.CALL, plan.CYCLE_ENDED, plan.DELAY, plan.STARTING, plan.RECOVERING]:
            if phase in self.kills:
                print(f"{phase:{width}}  {'  '.join(f'{self.kills[phase][column]:{len(column)}}' for column in columns)}")
        events = self.sights.events
        found = Counter(self.evidence.found.values())
        found["final names, no row"] = len(events.recovered - set(self.evidence.found))
        print(f"found by starts, pages by what there was of them: {json.dumps(found, sort_keys=True)}")
        print(f"{len(self.points)} points, {self.starts} starts in {seconds:.0f} s: {json.dumps(self.counts, sort_keys=True)}")
        print(f"{len(captures)} captures, each whole and told of once: {events.kinds['capture.committed']} in their cycle, "
              f"{events.kinds['capture.recovered']} at a start; {len(self.evidence.quarantine)} files in quarantine")

    def note(self, text):
        """A line in the journal, between those of platend."""
        self.station.log.write(f"== {text}\n")
        self.station.log.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stage", required=True)
    parser.add_argument("--points", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="scratch folder, which stays")
    arguments = parser.parse_args()
    crash = Crash(arguments)
    try:
        crash.run()
    except BaseException as error:
        crash.station.kill()
        print(f"FAILED at point {crash.number}: {error}\nsee {crash.folder}", flush=True)
        if isinstance(error, Violation):
            return 1
        raise
    if not arguments.folder:
        shutil.rmtree(crash.folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
