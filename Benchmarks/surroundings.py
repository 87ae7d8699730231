"""The page, and the folders of a benchmark."""
import os
import shutil
import tempfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """200 x 200 mm of the `test` driver's bed, in colour."""
    resolution: int
    edge: int = 200
    device: str = "test:0"

    @property
    def pixels(self):
        # The test driver cuts what is beyond the last whole pixel off.
        return int(self.edge * self.resolution / 25.4)

    @property
    def bytes(self):
        return 3 * self.pixels ** 2


class Surroundings:
    """A scratch folder with a driver's world in which only `test` exists, removed at the end."""

    def __init__(self, stage, folder, resolutions):
        self.resolutions = resolutions
        self.stage = os.path.abspath(stage)
        self.above = os.path.abspath(folder)

    def __enter__(self):
        os.makedirs(self.above, exist_ok=True)
        self.folder = tempfile.mkdtemp(prefix="page-", dir=self.above)
        # A socket's path has at most 107 bytes; a checkout may lie deeper than that.
        self.short_folder = tempfile.mkdtemp(prefix="platen-bench-")
        sane = os.path.join(self.short_folder, "sane.d")
        os.makedirs(os.path.join(sane, "dll.d"))
        with open(os.path.join(sane, "dll.conf"), "w") as file:
            file.write("test\n")
        with open(os.path.join(sane, "test.conf"), "w") as file:
            file.write("number_of_devices 1\n")
        self.environment = {"PATH": os.environ["PATH"], "HOME": self.short_folder, "LC_ALL": "C", "SANE_CONFIG_DIR": sane}
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.short_folder, ignore_errors=True)

    def program(self, name):
        return os.path.join(self.stage, "bin", name)

    def path(self, name):
        return os.path.join(self.folder, name)
