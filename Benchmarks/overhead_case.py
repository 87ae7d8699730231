"""Page after page under an overhead scanner: a cycle that keeps lamp and focus, beside as many scanimage calls."""
import time

from machine import settle
from page import Page
from pixels import digest_of_rows
from rounds import Started, require_same
from scanimage import synced
from station import Listener, Station
from surroundings import Surroundings

PAGE = Page("spread", "overhead", "colour", 300, 594, 420)
WORLD = "class = overhead\nseed = 3\nturns-by-itself = yes\nwarm-up = 1\nfocus-time = 1\n"


def overhead(chosen, lines):
    lines.heading(f"h  spreads of a book, {PAGE.bytes / 1e6:.0f} MB each, 1 s of lamp and 1 s of focus: from a trigger until the next may come")
    with Surroundings(chosen, [PAGE], {"overhead": WORLD}) as surroundings:
        station, peer = Station(surroundings), synced(surroundings)
        with Started([station]):
            cycle = arm(station)
            first = trigger(station, cycle)
            require_same("the first spread", {"station": digest_of_rows(station.masters()[0]), "scanimage": peer.pixels(PAGE)})
            station.remove_masters()
            ours, theirs = [], []
            for _ in range(chosen.pairs):
                settle()
                ours.append(trigger(station, cycle))
                station.remove_masters()
                theirs.append(peer.run(PAGE).wall)
            station.ask("POST", f"/v1/cycles/{cycle}/end")
    lines.line("h", "first trigger, lamp and focus too, s", [first], "{:.3f}")
    lines.ratios("h", "trigger to trigger, s", ("station", peer.name), ours, theirs)


def arm(station):
    with Listener(station) as listener:
        order = {"profile": PAGE.name, "scanner": station.scanner(PAGE), "trigger": "page"}
        cycle = station.ask("POST", "/v1/jobs/bench/cycles", order)["id"]
        listener.until(cycle, "cycle.armed")
    return cycle


def trigger(station, cycle):
    """Seconds from the request until the station waits for the next one."""
    with Listener(station) as listener:
        began = time.perf_counter()
        station.ask("POST", f"/v1/cycles/{cycle}/trigger", {"action": "next-page"})
        listener.until(cycle, "cycle.armed")
        return time.perf_counter() - began
