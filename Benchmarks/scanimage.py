"""The page through scanimage."""
import os
import subprocess
import time

from figures import Result
from machine import MemoryWatch, settle
from pixels import digest_of_rows


class Scanimage:
    name = "scanimage"

    def __init__(self, surroundings):
        self.surroundings = surroundings
        self.path = surroundings.path("scanimage.tif")

    def start(self):
        pass

    def stop(self):
        pass

    def run(self, page):
        settle()
        began = time.perf_counter()
        with open(self.path, "wb") as file:
            process = subprocess.Popen(self.command(page), stdin=subprocess.DEVNULL, stdout=file, env=self.surroundings.environment)
            with MemoryWatch([process.pid]) as watch:
                _, exit_status, usage = os.wait4(process.pid, 0)
            before_sync = time.process_time()
            os.fsync(file.fileno())
            wall = time.perf_counter() - began
        process.returncode = exit_status
        if exit_status != 0:
            raise SystemExit(f"bench: scanimage ended with status {exit_status}")
        os.unlink(self.path)
        cpu = usage.ru_utime + usage.ru_stime + time.process_time() - before_sync
        return Result(wall=wall, cpu=cpu, anonymous=watch.anonymous, resident=watch.resident)

    def pixels(self, page):
        with open(self.path, "wb") as file:
            subprocess.run(self.command(page), stdin=subprocess.DEVNULL, stdout=file, env=self.surroundings.environment, check=True)
        digest = digest_of_rows(self.path)
        os.unlink(self.path)
        return digest

    def command(self, page):
        return ["scanimage", "-d", page.device, "--mode", "Color", "--depth", "8", "--resolution", str(page.resolution),
                "-l", "0", "-t", "0", "-x", str(page.edge), "-y", str(page.edge), "--format=tiff"]
