"""The page through scanimage, with what an archive does after it."""
import os
import subprocess
import time

from figures import Result
from machine import MemoryWatch, settle
from page import Page
from pixels import digest_of_rows


class Scanimage:
    """scanimage --format=tiff -o F, and commands after it, each begun when the one before has ended well. `{}` is F."""

    def __init__(self, surroundings, *afterwards):
        self.surroundings = surroundings
        self.afterwards = afterwards
        self.path = surroundings.path("scanimage.tif")
        self.name = " && ".join(["scanimage -o F", *(" ".join(words).format("F") for words in afterwards)])

    def start(self):
        pass

    def stop(self):
        pass

    def run(self, page):
        self.surroundings.renew(page.scanner(Page.PEER))
        settle()
        began = time.perf_counter()
        process = self.begin(self.command(page))
        with MemoryWatch([process.pid]) as watch:
            cpu = self.end(process)
        for words in self.afterwards:
            cpu += self.end(self.begin([word.format(self.path) for word in words]))
        wall = time.perf_counter() - began
        os.unlink(self.path)
        return Result(wall=wall, cpu=cpu, anonymous=watch.anonymous, resident=watch.resident)

    def pixels(self, page):
        self.surroundings.renew(page.scanner(Page.PEER))
        self.end(self.begin(self.command(page)))
        digest = digest_of_rows(self.path)
        os.unlink(self.path)
        return digest

    def command(self, page):
        return [*page.scanimage(), "-o", self.path]

    def begin(self, command):
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.surroundings.environment)

    def end(self, process):
        """Seconds of CPU that a process has cost."""
        words = process.stderr.read()
        process.stderr.close()
        _, exit_status, usage = os.wait4(process.pid, 0)
        process.returncode = exit_status
        if exit_status != 0:
            raise SystemExit(f"bench: {process.args}: status {exit_status}: {words.decode(errors='replace')[-500:]}")
        return usage.ru_utime + usage.ru_stime


def bare(surroundings):
    return Scanimage(surroundings)


def synced(surroundings):
    return Scanimage(surroundings, ["sync", "-f", "{}"])


def hashed(surroundings):
    return Scanimage(surroundings, ["sync"], ["sha256sum", "{}"])
