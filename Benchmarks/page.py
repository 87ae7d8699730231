"""A page that every side takes alike: the driver it comes from, its settings, and what each program has to be told of them."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One side of one sheet. `driver` is `test`, or the name of a simulated scanner; `source` is a profile's, such as `feeder`."""
    name: str
    driver: str
    mode: str
    resolution: int
    width: int
    height: int
    source: str | None = None

    PLATEN = "platen"
    PEER = "peer"

    def scanner(self, holder):
        """The simulated scanner's folder. The station keeps its scanner open, so the peer has a twin of it."""
        return f"{self.driver}-{holder}"

    def device(self, holder):
        return "test:0" if self.driver == "test" else f"platensim:{self.scanner(holder)}"

    @property
    def bytes(self):
        across, down = (int(edge * self.resolution / 25.4) for edge in (self.width, self.height))
        return across * down * (3 if self.mode == "colour" else 1)

    def scanimage(self, holder=PEER):
        """The command without its output."""
        mode = {"colour": "Color", "grey": "Gray"}[self.mode]
        sheet = ["--page-width", str(self.width), "--page-height", str(self.height)] if self.source == "feeder" else []
        return ["scanimage", "-d", self.device(holder), "--mode", mode, "--depth", "8", "--resolution", str(self.resolution), *sheet,
                "-l", "0", "-t", "0", "-x", str(self.width), "-y", str(self.height), "--format=tiff"]

    def profile_text(self):
        """A profile as the station reads it."""
        source = f"source: {self.source}\n" if self.source else ""
        return (f"title: Benchmark\n{source}mode: {self.mode}\ndepth: 8\nresolution: {self.resolution} ppi\narea-tolerance: 1 mm\n"
                f"area:\n  width: {self.width} mm\n  height: {self.height} mm\n")

    def profile(self):
        """The same as a worker is told it."""
        profile = {
            "name": self.name, "title": "Benchmark", "classes": [], "mode": self.mode, "depth": 8, "resolution": self.resolution,
            "area": {"rectangle": {"x": 0, "y": 0, "width": self.width, "height": self.height}}, "areaTolerance": 1, "nearest": [],
            "compression": "none", "options": {},
        }
        return {**profile, "source": self.source} if self.source else profile
