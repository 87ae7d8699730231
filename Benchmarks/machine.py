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
            f"against    {scanimage}\n"
            f"load       {os.getloadavg()[0]:.1f} in the last minute: above 0.5, others' work is in the figures")


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
    """User and system time of a living process with all its threads, to the nanosecond: its CPU clock, whose number is made as the kernel's
    posix-timers.h makes it (MAKE_PROCESS_CPUCLOCK with CPUCLOCK_SCHED)."""
    return time.clock_gettime(~process << 3 | 2)


def forget_peak(process):
    """Sets VmHWM back to what is resident now (proc(5), clear_refs)."""
    with open(f"/proc/{process}/clear_refs", "w") as file:
        file.write("5")


class MemoryWatch:
    """Peak memory of processes while the block runs. RssAnon has no high-water mark in the kernel: it is sampled every 5 ms, and VmHWM with it,
    since it is gone with its process."""

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

    def take_anonymous(self):
        """The peak so far, from which on another begins."""
        peak, self.anonymous = self.anonymous, 0
        return peak

    def watch(self):
        while True:
            samples = [status(process) for process in self.processes]
            self.anonymous = max(self.anonymous, sum(sample.get("RssAnon", 0) for sample in samples))
            self.resident = max(self.resident, sum(sample.get("VmHWM", 0) for sample in samples))
            if self.over.wait(0.005):
                return


def status(process):
    """RssAnon and VmHWM in bytes from /proc/PID/status; empty once the process is gone."""
    try:
        with open(f"/proc/{process}/status", "rb") as file:
            text = file.read()
    except OSError:
        return {}
    rows = (line.split() for line in text.splitlines())
    return {words[0][:-1].decode(): int(words[1]) * 1024 for words in rows if words[0] in (b"RssAnon:", b"VmHWM:")}
