"""A station whose worker is listened to: when the scanner gave a page's last row, when the file was on the disk, and how long its fsync took."""
import os
import re
import shutil
import sys
from pathlib import Path

from station import Station


class TappedStation(Station):
    def __init__(self, surroundings, traced=False):
        self.heard = surroundings.path("heard")
        self.trace = surroundings.path("trace") if traced else "-"
        if traced and not shutil.which("strace"):
            raise SystemExit("bench: strace is missing")
        script = os.path.join(surroundings.short_folder, "tap")
        tap = Path(__file__).resolve().parent / "tap.py"
        Path(script).write_text(
            f'#!/bin/sh\nexec {sys.executable} -B {tap} {self.heard} {self.trace} {surroundings.program("platen-worker")} "$@"\n')
        os.chmod(script, 0o755)
        super().__init__(surroundings, worker_program=script, name="tapped")

    def forget(self):
        """Forgets what was heard so far."""
        for path in (self.heard, self.trace):
            if os.path.exists(path):
                os.truncate(path, 0)

    def pages(self):
        """What was heard of each page, in order: seconds by what was said. `acquired` and others stand under their captures' names."""
        pages, by_capture = [], {}
        # By the time at which they came: the two directions are noted by two threads.
        lines = [line.split() for line in Path(self.heard).read_text().splitlines()]
        for seconds, what, capture in sorted(lines, key=lambda words: float(words[0])):
            if what == "acquire":
                pages.append({"capture": capture, what: float(seconds)})
                by_capture[capture] = pages[-1]
            else:
                # One page is read at a time; only its end on the disk may come while the next is read.
                page = by_capture[capture] if capture != "-" else pages[-1]
                page[what] = float(seconds)
        return [page for page in pages if "pageRead" in page]

    def fsyncs(self):
        """Seconds of the fsync of each image, in order."""
        lines = Path(self.trace).read_text().splitlines()
        return [float(found[1]) for line in lines if (found := re.search(r"sync\(\d+<.*\.partial>\).*<([0-9.]+)>$", line))]


def commits(events):
    """Seconds at which each capture's event came over the socket."""
    return {event["capture"]: seconds for seconds, event in events if event["kind"] == "capture.committed"}
