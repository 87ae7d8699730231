"""The page through platen-worker, driven over its socket as platend drives it: from the start of the process to its end."""
import json
import os
import socket
import subprocess
import time
import uuid

from figures import Result
from machine import MemoryWatch, settle
from page import Page
from pixels import digest_of_rows

PATIENCE = {"busy": 60, "warmUp": 300, "access": 5}


class Worker:
    name = "worker"

    def __init__(self, surroundings):
        self.surroundings = surroundings
        self.path = surroundings.path("worker.partial")

    def start(self):
        pass

    def stop(self):
        pass

    def run(self, page):
        self.surroundings.renew(page.scanner(Page.PEER))
        settle()
        began = time.perf_counter()
        with Conversation(self.surroundings) as conversation:
            with MemoryWatch([conversation.process.pid]) as watch:
                conversation.take(page, self.path)
                usage = conversation.finish()
            wall = time.perf_counter() - began
        os.unlink(self.path)
        return Result(wall=wall, cpu=usage.ru_utime + usage.ru_stime, anonymous=watch.anonymous, resident=watch.resident)

    def pixels(self, page):
        self.surroundings.renew(page.scanner(Page.PEER))
        with Conversation(self.surroundings) as conversation:
            conversation.take(page, self.path)
            conversation.finish()
        digest = digest_of_rows(self.path)
        os.unlink(self.path)
        return digest


class Conversation:
    """One worker process and what is said with it: a line of JSON each way."""

    def __init__(self, surroundings):
        self.surroundings = surroundings
        self.last = 0

    def __enter__(self):
        ours, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(
                [self.surroundings.program("platen-worker"), "scanner"], stdin=theirs, stdout=subprocess.DEVNULL,
                env=self.surroundings.environment)
        self.socket, self.lines = ours, ours.makefile("r", encoding="utf-8")
        self.expect("hello")
        return self

    def __exit__(self, *_):
        self.lines.close()
        self.socket.close()
        if self.process.returncode is None:
            self.process.kill()
            self.process.wait()

    def take(self, page, path):
        self.ask("opened", open={"_0": {"device": page.device(Page.PEER), "scanner": "bench", "patience": PATIENCE}})
        self.ask("prepared", prepare={"_0": page.profile()})
        image = {"capture": str(uuid.uuid4()), "path": path, "make": "Noname", "model": "frontend-tester", "hostComputer": "bench"}
        # What became of the page is told before or after the scanner's last row.
        self.ask("pageRead", "acquired", acquire={"_0": image})
        self.ask("ended", end={})

    def finish(self):
        """Closes the socket, at which a worker goes. Returns what it cost."""
        self.socket.shutdown(socket.SHUT_WR)
        _, exit_status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = exit_status
        if exit_status != 0:
            raise SystemExit(f"bench: the worker ended with status {exit_status}")
        return usage

    def ask(self, *wanted, **command):
        self.last += 1
        self.socket.sendall((json.dumps({"id": self.last, "command": command}) + "\n").encode())
        self.expect(*wanted)

    def expect(self, *wanted):
        """Returns when all of these were reported, in whatever order."""
        missing = set(wanted)
        for line in self.lines:
            report = json.loads(line)["report"]
            missing -= report.keys()
            if not missing:
                return
            if "failed" in report or "lost" in report:
                raise SystemExit(f"bench: the worker refuses: {report}")
        raise SystemExit(f"bench: the worker went without {missing}")
