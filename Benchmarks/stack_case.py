"""A stack through a feeder: pages a minute, memory from the first sheet to the last, and what is done while the next sheet moves."""
import glob
import os
import time

from machine import MemoryWatch, processes_below, settle
from page import Page
from pixels import digest_of_rows
from rounds import Started, require_same
from scanimage import Scanimage
from station import Station
from surroundings import Surroundings
from tapped import TappedStation, commits

PAGE = Page("stack", "feeder", "grey", 150, 210, 297, source="feeder")
SIXTY_A_MINUTE = PAGE.bytes
"""Bytes a second of a scanner that takes 60 such sheets a minute."""
FLAT = 1
"""MiB by which a worker may differ between the first and the last sheet and still be called flat."""
MIB = 2**20


def stack(chosen, lines):
    lines.heading(f"f  a stack of {PAGE.bytes / 1e6:.1f} MB sheets, 150 dpi grey, through the daemon beside scanimage --batch; whole cycles")
    with Surroundings(chosen, [PAGE], {"feeder": world(0)}) as surroundings:
        station, batch = Station(surroundings), Batch(surroundings)
        with Started([station]):
            require_same("stack", {"station": station_pixels(station), "scanimage": batch.pixels(3)})
            rates(chosen, lines, station, batch, chosen.sheets, "unpaced", 0, with_memory=True)
            rates(chosen, lines, station, batch, chosen.paced_sheets, "at 60 a minute", SIXTY_A_MINUTE)
    with Surroundings(chosen, [PAGE], {"feeder": world(0)}) as surroundings:
        station = TappedStation(surroundings)
        with Started([station]):
            take_stack(station, 2)
            for sheets, name, pace in [(chosen.sheets, "unpaced", 0), (chosen.paced_sheets, "at 60 a minute", SIXTY_A_MINUTE)]:
                overlap(lines, station, sheets, name, pace)


def world(pace):
    return f"class = sheet-fed\nseed = 3\npace = {pace}\n"


def rates(chosen, lines, station, batch, sheets, name, pace, with_memory=False):
    for holder in (Page.PLATEN, Page.PEER):
        station.surroundings.configure(PAGE.scanner(holder), world(pace))
    ours, theirs, synced, memory = [], [], [], []
    for _ in range(chosen.pairs):
        seconds, peaks = timed_stack(station, sheets)
        memory.append(peaks)
        ours.append(60 * sheets / seconds)
        bare, with_sync = batch.run(sheets)
        theirs.append(60 * sheets / bare)
        synced.append(60 * sheets / with_sync)
    figure = f"pages a minute, {sheets} {name}"
    lines.ratios("f", figure, ("station", "scanimage --batch"), ours, theirs, "{:.1f}")
    lines.ratios("f", figure, ("station", "scanimage --batch && sync -f"), ours, synced, "{:.1f}")
    if with_memory:
        # Of some sheets: while one is finished the next may be read or not, and the event of one comes anywhere in the next.
        some = min(10, sheets // 2)
        first = [max(peaks[:some]) / MIB for peaks in memory]
        last = [max(peaks[-some:]) / MIB for peaks in memory]
        lines.line("f", "worker's peak RssAnon at first, MiB", first, "{:.1f}", beside=f"sheets 1 to {some}")
        lines.line("f", "worker's peak RssAnon at last, MiB", last, "{:.1f}", beside=f"sheets {sheets - some + 1} to {sheets}")
        lines.line("f", "its growth, MiB", [after - before for before, after in zip(first, last)], "{:.2f}", FLAT)


def take_stack(station, sheets, on_event=None):
    station.surroundings.renew(PAGE.scanner(Page.PLATEN), sheets)
    events = station.take(PAGE, count=None, on_event=on_event)
    if len(commits(events)) != sheets:
        raise SystemExit(f"bench: {len(commits(events))} of {sheets} sheets came through")
    return events


def timed_stack(station, sheets):
    """Seconds from the request to the end of the cycle, and the worker's peak RssAnon from each sheet's event to the next."""
    peaks = []
    settle()
    with MemoryWatch(processes_below(station.daemon.pid)[1:]) as watch:
        def note(event):
            if event["kind"] == "capture.committed":
                peaks.append(watch.take_anonymous())
        began = time.perf_counter()
        take_stack(station, sheets, note)
        seconds = time.perf_counter() - began
    station.remove_masters()
    return seconds, peaks


def station_pixels(station):
    take_stack(station, 3)
    digests = [digest_of_rows(path) for path in station.masters()]
    station.remove_masters()
    return " ".join(digests)


class Batch(Scanimage):
    """scanimage --batch."""

    def run(self, sheets):
        """Seconds of the batch, and of the batch with sync -f of its folder."""
        self.surroundings.renew(PAGE.scanner(Page.PEER), sheets)
        settle()
        began = time.perf_counter()
        self.end(self.begin(self.batch()))
        bare = time.perf_counter() - began
        self.end(self.begin(["sync", "-f", self.surroundings.folder]))
        synced = time.perf_counter() - began
        paths = self.files()
        if len(paths) != sheets:
            raise SystemExit(f"bench: scanimage --batch took {len(paths)} of {sheets} sheets")
        for path in paths:
            os.unlink(path)
        return bare, synced

    def pixels(self, sheets):
        self.surroundings.renew(PAGE.scanner(Page.PEER), sheets)
        self.end(self.begin(self.batch()))
        digests = [digest_of_rows(path) for path in self.files()]
        for path in self.files():
            os.unlink(path)
        return " ".join(digests)

    def batch(self):
        return [*PAGE.scanimage(), f"--batch={self.surroundings.path('sheet%04d.tif')}"]

    def files(self):
        return sorted(glob.glob(self.surroundings.path("sheet*.tif")))


def overlap(lines, station, sheets, name, pace):
    """Of the time from a sheet's last row to its event: the share in which the next sheet had begun already."""
    station.surroundings.configure(PAGE.scanner(Page.PLATEN), world(pace))
    station.forget()
    kept = commits(take_stack(station, sheets))
    station.remove_masters()
    pages = station.pages()
    shares, gaps, waits = [], [], []
    for page, following in zip(pages, pages[1:]):
        last_row, event, begun = page["pageRead"], kept[page["capture"]], following["started"]
        shares.append(100 * max(0, event - begun) / (event - last_row))
        gaps.append(1000 * (begun - last_row))
        waits.append(1000 * (event - last_row))
    beside = f"{sheets} sheets {name}; pageRead and started as the worker says them"
    lines.line("f", "overlap: next begun before event, %", shares, "{:.0f}", beside=beside)
    lines.line("f", "last row -> next sheet started, ms", gaps, "{:.1f}", beside=beside)
    lines.line("f", "last row -> event, ms", waits, "{:.1f}", beside=beside)
