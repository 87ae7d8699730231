"""What one run costs, and the lines that compare runs."""
import operator
import statistics
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Result:
    """Seconds and bytes of one run: CPU of all processes, peak RssAnon and peak resident memory (VmHWM) of the process that scans."""
    wall: float
    cpu: float
    anonymous: int
    resident: int


class Side(Protocol):
    """One way of taking a page."""
    name: str

    def start(self): ...
    def stop(self): ...

    def run(self, page) -> Result:
        """Takes the page, measured, and leaves nothing behind."""

    def pixels(self, page) -> str:
        """SHA-256 of the page's rows, not measured."""


class Lines:
    """Prints figures and counts what was held."""

    def __init__(self):
        self.held = 0
        self.missed = []

    def heading(self, text):
        print(f"\n{text}", flush=True)

    def ratios(self, case, figure, names, values, peers, form="{:.3f}", limit=None):
        """The ratio of a figure to a peer's, taken within each round, with both medians."""
        quotients = [value / peer for value, peer in zip(values, peers)]
        beside = f"{names[0]} {form.format(statistics.median(values))} / {names[1]} {form.format(statistics.median(peers))}"
        self.line(case, figure, quotients, "{:.2f}", limit, beside)

    def differences(self, case, figure, names, values, peers, form="{:.1f}", limit=None):
        """How much more a figure is than a peer's, taken within each round, with both medians."""
        beside = f"{names[0]} {form.format(statistics.median(values))} - {names[1]} {form.format(statistics.median(peers))}"
        self.line(case, figure, [value - peer for value, peer in zip(values, peers)], form, limit, beside)

    def line(self, case, figure, values, form, limit=None, beside="", holds=operator.le):
        """Median, least and most of a figure, and whether the median holds the number."""
        median = statistics.median(values)
        text = f"{form.format(median)} ({form.format(min(values))} to {form.format(max(values))}, n={len(values)})"
        verdict = "no number to hold"
        if limit is not None:
            sign = {operator.le: "<=", operator.ge: ">="}[holds]
            verdict = f"to hold {sign} {limit:g}: {'held' if holds(median, limit) else 'missed'}"
            if holds(median, limit):
                self.held += 1
            else:
                self.missed.append(f"{case} {figure}: {beside}")
        print(f"{case:3}{figure:42}{text:36}{beside:74} {verdict}", flush=True)

    def summary(self):
        print(f"\n{self.held} held, {len(self.missed)} missed")
        for line in self.missed:
            print(f"  {line}")
