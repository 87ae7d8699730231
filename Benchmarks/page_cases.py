"""One page beside scanimage: small, large, from the stock driver, as large as a plan, and as slow as real scanners deliver."""
import shutil

from machine import disk_rate
from page import Page
from rounds import Started, interleaved, require_same_pixels
from scanimage import bare, hashed, synced
from station import Station
from surroundings import Surroundings
from worker import Worker

MIB = 2**20
MEMORY_LIMIT = 48
"""MiB of RssAnon beyond what the same driver costs under scanimage."""


def a4_grey(chosen, lines):
    page = Page("a4-grey", "flatbed", "grey", 300, 210, 297)
    compare_page("a", page, chosen, lines, {"flatbed": "class = flatbed\nseed = 3\n"})


def a4_colour(chosen, lines):
    page = Page("a4-colour", "flatbed", "colour", 600, 210, 297)
    compare_page("b", page, chosen, lines, {"flatbed": "class = flatbed\nseed = 3\n"})


def stock_driver(chosen, lines):
    page = Page("stock", "test", "colour", 1200, 200, 200)
    compare_page("c", page, chosen, lines, {}, wall_limit=1.0)


def plan(chosen, lines):
    page = Page("plan", "plan", "colour", 600, 841, 1189, source="feeder")
    free = shutil.disk_usage(chosen.folder).free
    if free < 2 * page.bytes:
        lines.heading(f"d  left out: {free / 1e9:.1f} GB are free below {chosen.folder}, {2 * page.bytes / 1e9:.1f} GB are needed")
        return
    world = {"plan": "class = large-format\nannounced-length = exact\npage-width = 841\npage-height = 1189\nseed = 3\nstack = 1000\n"}
    compare_page("d", page, chosen, lines, world, pairs=chosen.plan_pairs)


def compare_page(case, page, chosen, lines, world, wall_limit=None, pairs=None):
    with Surroundings(chosen, [page], world) as surroundings:
        peers = [bare(surroundings), synced(surroundings), hashed(surroundings)]
        platen = [Station(surroundings), Worker(surroundings)]
        with Started([platen[0], peers[0], platen[1], *peers[1:]]) as sides:
            require_same_pixels(sides, page)
            lines.heading(f"{case}  {page.name}: {page.mode}, {page.resolution} dpi, {page.width} x {page.height} mm, {page.bytes / 1e6:.0f} MB")
            results = interleaved(sides, page, pairs or chosen.pairs)
    for side in platen:
        for peer in peers:
            ours, theirs = results[side.name], results[peer.name]
            names = (side.name, peer.name)
            lines.ratios(case, "wall, s", names, walls(ours), walls(theirs), limit=wall_limit if peer is peers[1] else None)
            lines.ratios(case, "CPU of all processes, s", names, [one.cpu for one in ours], [one.cpu for one in theirs])
        ours, theirs, names = results[side.name], results[peers[0].name], (side.name, peers[0].name)
        lines.differences(case, "peak RssAnon beyond the peer's, MiB", names, anonymous(ours), anonymous(theirs), limit=MEMORY_LIMIT)
        lines.differences(case, "VmHWM beyond the peer's, MiB", names, resident(ours), resident(theirs))


def paced(chosen, lines):
    for megabytes in (60, 400):
        page = Page(f"paced-{megabytes}", f"paced{megabytes}", "colour", 1200, 200, 200)
        world = {page.driver: f"class = flatbed\nseed = 3\npace = {megabytes}000000\n"}
        # A disk that is slower than the scanner would be what is measured.
        rate = disk_rate(chosen.folder)
        folder = chosen.folder if rate > 1.5 * megabytes else "/dev/shm"
        with Surroundings(chosen, [page], world, folder) as surroundings:
            peer, platen = synced(surroundings), [Station(surroundings), Worker(surroundings)]
            with Started([platen[0], peer, platen[1]]) as sides:
                require_same_pixels(sides, page)
                lines.heading(f"e  {page.bytes / 1e6:.0f} MB of colour at {megabytes} MB/s, into {folder} ({rate:.0f} MB/s with fsync)")
                results = interleaved(sides, page, chosen.pairs)
        for side in platen:
            ours, theirs, names = results[side.name], results[peer.name], (side.name, peer.name)
            lines.ratios("e", f"wall at {megabytes} MB/s, s", names, walls(ours), walls(theirs), limit=1.03)
            lines.ratios("e", f"CPU at {megabytes} MB/s, s", names, [one.cpu for one in ours], [one.cpu for one in theirs])
            lines.differences(
                "e", "peak RssAnon beyond the peer's, MiB", names, anonymous(ours), anonymous(theirs), limit=MEMORY_LIMIT)


def walls(results):
    return [result.wall for result in results]


def anonymous(results):
    return [result.anonymous / MIB for result in results]


def resident(results):
    return [result.resident / MIB for result in results]
