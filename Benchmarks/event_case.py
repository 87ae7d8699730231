"""From a page's last row to the event that its image is kept."""
from page import Page
from rounds import Started
from surroundings import Surroundings
from tapped import TappedStation, commits

PAGES = [
    Page("a4-grey", "flatbed", "grey", 300, 210, 297),
    Page("a4-colour", "flatbed", "colour", 600, 210, 297),
    Page("stock", "test", "colour", 1200, 200, 200),
    # The others are read faster than they are hashed: what waits in the worker then is within the figure.
    Page("a4-colour-paced", "paced", "colour", 600, 210, 297),
]
WORLD = {"flatbed": "class = flatbed\nseed = 3\n", "paced": "class = flatbed\nseed = 3\npace = 60000000\n"}
BEYOND_FSYNC = 20
"""Milliseconds."""


def last_row_to_event(chosen, lines):
    lines.heading("g  from the worker's word that the scanner gave the last row to capture.committed on the socket, both by the clock of this\n"
                  "   program; the fsync of that very file as strace has it. Uncompressed pages of known length: nothing is hashed again.")
    with Surroundings(chosen, PAGES, WORLD) as surroundings:
        station = TappedStation(surroundings, traced=True)
        with Started([station]):
            for page in PAGES:
                station.pixels(page)
            measured = {page: [] for page in PAGES}
            for _ in range(chosen.pairs):
                for page in PAGES:
                    measured[page].append(one_page(station, page))
    for page, rows in measured.items():
        name = f"{page.name}, {page.bytes / 1e6:.0f} MB {'at 60 MB/s' if page.driver == 'paced' else 'at full speed'}"
        lines.line("g", "last row -> event, ms", [row["event"] for row in rows], "{:.1f}", beside=name)
        lines.line("g", "its fsync, ms", [row["fsync"] for row in rows], "{:.1f}", beside=name)
        lines.line("g", "last row -> on disk less fsync, ms", [row["worker"] - row["fsync"] for row in rows], "{:.1f}", beside=name)
        lines.line("g", "on disk -> event, ms", [row["event"] - row["worker"] for row in rows], "{:.1f}", beside=name)
        lines.line("g", "last row -> event less fsync, ms", [row["event"] - row["fsync"] for row in rows], "{:.1f}", BEYOND_FSYNC, name)


def one_page(station, page):
    """Milliseconds from the last row to the event and to the worker's word that the file is on the disk, and those of the fsync."""
    station.surroundings.renew(page.scanner(Page.PLATEN))
    station.forget()
    kept = commits(station.take(page))
    station.remove_masters()
    heard, fsyncs = station.pages(), station.fsyncs()
    if len(heard) != 1 or len(fsyncs) != 1:
        raise SystemExit(f"bench: one page was taken; heard {heard}, fsyncs {fsyncs}")
    times = heard[0]
    last_row = times["pageRead"]
    return {"event": 1000 * (kept[times["capture"]] - last_row), "worker": 1000 * (times["acquired"] - last_row), "fsync": 1000 * fsyncs[0]}
