"""Sides that take turns."""
from contextlib import ExitStack


def interleaved(sides, page, count):
    """Results of each side, round by round; each round is begun by another side, so that what else the machine does meets all alike."""
    results = {side.name: [] for side in sides}
    for number in range(count):
        turn = number % len(sides)
        for side in sides[turn:] + sides[:turn]:
            results[side.name].append(side.run(page))
    return results


def require_same_pixels(sides, page):
    """Takes the page once with each side, which warms all of them up, and compares what came."""
    require_same(page.name, {side.name: side.pixels(page) for side in sides})


def require_same(what, digests):
    """Ends the benchmark where the pixels differ: nobody is to measure a broken page."""
    if len(set(digests.values())) != 1:
        raise SystemExit(f"bench: {what}: the pixels differ: {digests}")


class Started:
    """Sides between their start and their end."""

    def __init__(self, sides):
        self.sides = sides

    def __enter__(self):
        with ExitStack() as stack:
            for side in self.sides:
                side.start()
                stack.callback(side.stop)
            self.stack = stack.pop_all()
        return self.sides

    def __exit__(self, *_):
        self.stack.close()
