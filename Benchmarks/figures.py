"""What one run costs, and how runs are compared."""
import statistics
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Result:
    """Seconds and bytes of one run."""
    wall: float
    cpu: float
    anonymous: int
    resident: int


class Side(Protocol):
    """One way of taking the page."""
    name: str

    def start(self): ...
    def stop(self): ...

    def run(self, page) -> Result:
        """Takes the page, measured, and leaves nothing behind."""

    def pixels(self, page) -> str:
        """SHA-256 of the page's rows, not measured."""


FIGURES = [
    ("wall, s", lambda result: result.wall, "{:.3f}"),
    ("CPU, s", lambda result: result.cpu, "{:.3f}"),
    ("peak RssAnon, MiB", lambda result: result.anonymous / 2**20, "{:.1f}"),
    ("peak resident, MiB", lambda result: result.resident / 2**20, "{:.1f}"),
]


def spread(values, form):
    """Median and range."""
    return f"{form.format(statistics.median(values))} ({form.format(min(values))}-{form.format(max(values))})"


def print_rounds(results):
    """Medians with their range; beside the first side, the ratios within one round."""
    reference, *others = results
    count = len(results[reference])
    print(f"\n{count} rounds, each figure: median (least-most)\n")
    print(f"{'':20}{reference:>26}" + "".join(f"{name:>26}{'ratio to ' + reference:>26}" for name in others))
    for title, figure, form in FIGURES:
        base = [figure(result) for result in results[reference]]
        line = f"{title:20}{spread(base, form):>26}"
        for name in others:
            values = [figure(result) for result in results[name]]
            line += f"{spread(values, form):>26}{spread([value / of for value, of in zip(values, base)], '{:.2f}'):>26}"
        print(line)


def print_memory(by_resolution):
    """Peak memory at each resolution, and what a side takes beyond the first."""
    print("\npeak RssAnon in MiB, median of 3 runs (beyond scanimage)\n")
    names = list(next(iter(by_resolution.values())))
    print(f"{'dpi':>6}" + "".join(f"{name:>20}" for name in names))
    for resolution, results in by_resolution.items():
        peaks = {name: statistics.median(result.anonymous for result in results[name]) / 2**20 for name in names}
        line = f"{resolution:>6}{peaks[names[0]]:>20.1f}"
        for name in names[1:]:
            beyond = f"({peaks[name] - peaks[names[0]]:+.1f})"
            line += f"{peaks[name]:>10.1f}{beyond:>10}"
        print(line)
