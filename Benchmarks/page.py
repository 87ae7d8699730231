#!/usr/bin/env -S python3 -B
"""A large page through Platen beside the same page through scanimage.

The page: SANE's stock `test` driver, which delivers at memory speed, colour, 8 bits, 200 x 200 mm at 1200 dpi: 268 MB.
Each side begins with nothing but the warm file cache and ends when its file is on the disk (fsync).

  scanimage   scanimage --format=tiff into a file, then fsync: from the start of the process to the end of fsync
  worker      platen-worker, driven as platend drives it: from the start of the process to its end
  station     platend and its warm worker: from POST .../cycles to the event that the cycle has ended, catalogue included

The sides take turns, each round in another order, so that what else the machine does meets all alike. A ratio is taken within one round.
"""
import argparse
import sys

from figures import Side, print_memory, print_rounds
from machine import describe_machine
from scanimage import Scanimage
from station import Station
from surroundings import Page, Surroundings
from worker import Worker

MEMORY_RESOLUTIONS = (75, 300, 1200)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", required=True, help="the staged tree that holds bin/platend and bin/platen-worker")
    parser.add_argument("--folder", required=True, help="where images are written; its file system is part of what is measured")
    parser.add_argument("--pairs", type=int, default=9, help="rounds (9)")
    parser.add_argument("--resolution", type=int, default=1200, help="of the page whose time is taken (1200)")
    parser.add_argument("--sides", default="worker,station", help="what stands beside scanimage (worker,station)")
    return parser.parse_args()


def rounds(sides, page, count):
    """Results of each side, round by round. One round before them is thrown away."""
    results = {side.name: [] for side in sides}
    for number in range(count + 1):
        turn = number % len(sides)
        for side in sides[turn:] + sides[:turn]:
            result = side.run(page)
            if number > 0:
                results[side.name].append(result)
    return results


def main():
    chosen = arguments()
    makers = {"worker": Worker, "station": Station}
    unknown = [name for name in chosen.sides.split(",") if name not in makers]
    if unknown:
        sys.exit(f"bench: there is no side called {unknown[0]}: worker, station")
    with Surroundings(chosen.stage, chosen.folder, {chosen.resolution, *MEMORY_RESOLUTIONS}) as surroundings:
        sides: list[Side] = [Scanimage(surroundings)] + [makers[name](surroundings) for name in chosen.sides.split(",")]
        page = Page(resolution=chosen.resolution)
        for side in sides:
            side.start()
        try:
            print(describe_machine(surroundings.folder))
            digests = {side.name: side.pixels(page) for side in sides}
            print(f"page       {page.pixels} x {page.pixels} pixels, {page.bytes / 1e6:.0f} MB; pixels are",
                  "the same on all sides" if len(set(digests.values())) == 1 else f"DIFFERENT: {digests}")
            print_rounds(rounds(sides, page, chosen.pairs))
            print_memory({resolution: rounds(sides, Page(resolution), 3) for resolution in MEMORY_RESOLUTIONS})
            if len(set(digests.values())) > 1:
                sys.exit(1)
        finally:
            for side in sides:
                side.stop()


if __name__ == "__main__":
    main()
