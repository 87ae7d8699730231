"""The folders of a benchmark and the drivers' world in them."""
import os
import shutil
import tempfile
from pathlib import Path

from page import Page


class Surroundings:
    """A scratch folder and a world of scanners: the stock `test` driver, and twins of each simulated scanner. Removed at the end.

    `scanners`: the text of scanner.conf, by name. `pages`: all that the station is to have profiles for.
    """

    def __init__(self, chosen, pages, scanners=None, folder=None):
        self.stage = os.path.abspath(chosen.stage)
        self.above = os.path.abspath(folder or chosen.folder)
        self.pages = pages
        self.scanners = scanners or {}

    def __enter__(self):
        os.makedirs(self.above, exist_ok=True)
        self.folder = tempfile.mkdtemp(prefix="bench-", dir=self.above)
        # A socket's path has at most 107 bytes; a checkout may lie deeper than that.
        self.short_folder = tempfile.mkdtemp(prefix="platen-bench-")
        self.sane_folder = os.path.join(self.short_folder, "sane.d")
        self.world = os.path.join(self.short_folder, "world")
        os.makedirs(os.path.join(self.sane_folder, "dll.d"))
        os.makedirs(self.world)
        Path(self.sane_folder, "dll.conf").write_text("platensim\ntest\n" if self.scanners else "test\n")
        Path(self.sane_folder, "test.conf").write_text("number_of_devices 1\n")
        for name, text in self.scanners.items():
            for holder in (Page.PLATEN, Page.PEER):
                self.configure(f"{name}-{holder}", text)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.short_folder, "LC_ALL": "C", "SANE_CONFIG_DIR": self.sane_folder,
            "LD_LIBRARY_PATH": self.driver_folder, "PLATEN_SIM_DIR": self.world}
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.short_folder, ignore_errors=True)

    @property
    def driver_folder(self):
        return os.path.join(self.stage, "lib", "sane")

    def configure(self, scanner, text):
        """What a simulated scanner is from its next page on."""
        os.makedirs(os.path.join(self.world, scanner), exist_ok=True)
        Path(self.world, scanner, "scanner.conf").write_text(text)

    def renew(self, scanner, sheets=None):
        """Makes a simulated scanner forget what it has scanned, so that the same pages come again, and loads its hopper."""
        folder = Path(self.world, scanner)
        if folder.exists():
            (folder / "state").unlink(missing_ok=True)
            (folder / "stack").unlink(missing_ok=True)
            if sheets is not None:
                (folder / "stack").write_text(f"{sheets}\n")

    def program(self, name):
        return os.path.join(self.stage, "bin", name)

    def path(self, name):
        return os.path.join(self.folder, name)
