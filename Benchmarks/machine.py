"""What the kernel says of the machine and of its processes."""
import os
import platform
import subprocess
import threading
import time


def describe_machine(folder):
    with open("/proc/cpuinfo") as file:
        models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True).stdout.strip()
    scanimage = subprocess.run(["scanimage", "--version"], capture_output=True, text=True).stdout.strip()
    return (f"machine    {models[0] if models else platform.machine()}, {os.cpu_count()} CPUs, {memory:.0f} GiB, Linux {platform.release()}\n"
            f"files on   {kind}; 64 MiB written and fsynced at {disk_rate(folder):.0f} MB/s\n"
            f"against    {scanimage}")


def disk_rate(folder):
    """MB/s of a plain write with fsync: what neither side can beat."""
    path = os.path.join(folder, "rate")
    block = bytes(1 << 20)
    began = time.perf_counter()
    with open(path, "wb") as file:
        for _ in range(64):
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    seconds = time.perf_counter() - began
    os.unlink(path)
    return 64 * len(block) / 1e6 / seconds


def settle():
    """Writes out what other runs left, so that no run pays for another."""
    os.sync()


def processes_below(process):
    """The process and all that it started, as far as they live."""
    found = [process]
    for parent in found:
        try:
            for task in os.listdir(f"/proc/{parent}/task"):
                with open(f"/proc/{parent}/task/{task}/children") as file:
                    found += [int(word) for word in file.read().split()]
        except OSError:
            pass
    return found


def cpu_seconds(process):
    """User and system time of a process and of the children that it has waited for."""
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")


class MemoryWatch:
    """Peak memory of a process while the block runs. RssAnon has no high-water mark in the kernel and is sampled every 2 ms."""

    def __init__(self, processes):
        self.processes = processes
        self.anonymous = self.resident = 0

    def __enter__(self):
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def watch(self):
        while True:
            samples = [status(process) for process in self.processes]
            self.anonymous = max(self.anonymous, sum(sample.get("RssAnon", 0) for sample in samples))
            self.resident = max(self.resident, sum(sample.get("VmRSS", 0) for sample in samples))
            if self.over.wait(0.002):
                return


def status(process):
    """Sizes in bytes from /proc/PID/status; empty once the process is gone."""
    try:
        with open(f"/proc/{process}/status") as file:
            lines = [line.split() for line in file]
        return {words[0].rstrip(":"): int(words[1]) * 1024 for words in lines if words[-1] == "kB"}
    except OSError:
        return {}
