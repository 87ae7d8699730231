#!/usr/bin/env -S python3 -B
"""Platen beside scanimage, in one run on one machine.

A ratio is taken within one round, in which all sides take turns; printed are the median of the rounds and the least and the most.
Each side begins with the files of all programs in the cache, and each output is deleted after its round.

  station     platend and its warm worker: from POST .../cycles to the event that the cycle has ended, catalogue and fsyncs included
  worker      platen-worker by itself, driven as platend drives it: from the start of its process to its end, fsync included
  scanimage   the commands as they stand, each begun when the one before has ended well

The cases:
"""
import argparse
import os
import sys
import time

from event_case import last_row_to_event
from figures import Lines
from machine import describe_machine
from overhead_case import overhead
from page_cases import a4_colour, a4_grey, paced, plan, stock_driver
from stack_case import stack

CASES = {
    "a": ("A4, 300 dpi, grey, simulated flatbed", a4_grey),
    "b": ("A4, 600 dpi, colour, simulated flatbed", a4_colour),
    "c": ("268 MB of colour from the stock test driver", stock_driver),
    "d": ("A0, 600 dpi, colour, simulated plan scanner", plan),
    "e": ("268 MB of colour at 60 MB/s and at 400 MB/s", paced),
    "f": ("a stack through a feeder: pages a minute, memory, overlap", stack),
    "g": ("last row -> event on the socket", last_row_to_event),
    "h": ("overhead scanner: trigger to trigger", overhead),
}


def arguments():
    description = __doc__ + "".join(f"  {letter}  {title}\n" for letter, (title, _) in CASES.items())
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", required=True, help="the staged tree that holds bin/platend and bin/platen-worker")
    parser.add_argument("--folder", required=True, help="where images are written; its file system is part of what is measured")
    parser.add_argument("--only", default=",".join(CASES), help="cases to take, such as a,c (all)")
    parser.add_argument("--pairs", type=int, default=9, help="rounds (9)")
    parser.add_argument("--plan-pairs", type=int, help="rounds of case d (3, or --pairs where that is fewer)")
    parser.add_argument("--sheets", type=int, default=200, help="of the stack at full speed (200)")
    parser.add_argument("--paced-sheets", type=int, default=10, help="of the stack at 60 sheets a minute (10)")
    chosen = parser.parse_args()
    chosen.folder = os.path.abspath(chosen.folder)
    os.makedirs(chosen.folder, exist_ok=True)
    chosen.only = chosen.only.split(",")
    unknown = [letter for letter in chosen.only if letter not in CASES]
    if unknown:
        parser.error(f"there is no case {unknown[0]}: {', '.join(CASES)}")
    if min(chosen.pairs, chosen.plan_pairs if chosen.plan_pairs is not None else 1) < 1:
        parser.error("there is one round at least")
    if min(chosen.sheets, chosen.paced_sheets) < 3:
        parser.error("a stack has three sheets at least")
    chosen.plan_pairs = chosen.plan_pairs or min(3, chosen.pairs)
    return chosen


def main():
    chosen = arguments()
    began = time.monotonic()
    print(describe_machine(chosen.folder))
    print("each line  case, figure, median (least to most), the medians of both sides, the number to hold")
    lines = Lines()
    for letter in chosen.only:
        _, run = CASES[letter]
        run(chosen, lines)
    lines.summary()
    print(f"{(time.monotonic() - began) / 60:.1f} minutes")


if __name__ == "__main__":
    sys.exit(main())
