"""Where the kills fall: a list of points that the seed decides, before anything is started."""
from dataclasses import dataclass

SCANNERS = {
    "flatbed": "class = flatbed\nseed = 1\nnoise = 1\npace = 4000000\n",
    "passes": "class = flatbed\nseed = 2\nnoise = 1\npace = 8000000\npasses = RGB\n",
    "feeder": "class = sheet-fed\nseed = 3\nnoise = 1\npace = 4000000\nstack = 0\n",
}
SOURCES = {"flat": "null", "stack": "feeder", "duplex": "feeder-duplex"}
COMPRESSIONS = ["none", "lzw", "deflate"]
PROFILES = {
    f"{kind}-{compression}":
        f"title: {kind}\nextends: office-a4\nclasses: []\nsource: {source}\nresolution: 75\ncompression: {compression}\n"
        "area: {x: 0, y: 0, width: 80, height: 80}\n"
    for kind, source in SOURCES.items() for compression in COMPRESSIONS
}

# What a kill waits for. The first ones happen for every page, in this order.
PAGE_PHASES = [
    "partial file made", "rows written", "partial file closed", "sidecar begun", "sidecar whole", "master protected", "master named",
    "sidecar beside it", "commit begun", "acknowledged",
]
DELAY = "any moment"
CYCLE_ENDED = "cycle ended"
# The kill falls between two system calls of which the order matters, by strace(1).
CALL = "before a system call"
# The daemon is killed once more while it puts in order what the first kill left.
STARTING = "start-up, any moment"
RECOVERING = "start-up, before a system call"
# What strace(1) counts, each call for itself in each thread; every page is put in its place by a thread of its own. Some machines have only
# the newer ones.
CALLS_OF_A_PAGE = [("renameat2", 3), ("?chmod,fchmodat", 1), ("?mkdir,mkdirat", 1), ("fsync", 5), ("fdatasync", 4)]
CALLS_OF_A_START = [("renameat2", 2), ("?chmod,fchmodat", 1), ("?mkdir,mkdirat", 1), ("fsync", 4), ("fdatasync", 5)]

DAEMON, WORKER, BOTH = "daemon", "worker", "daemon and workers"


@dataclass(frozen=True)
class Run:
    """One cycle."""
    scanner: str
    profile: str
    # Pages from the glass, or sheets in the hopper.
    count: int

    @property
    def pages(self):
        return self.count * (2 if self.profile.startswith("duplex") else 1)


@dataclass(frozen=True)
class Point:
    number: int
    victim: str
    phase: str
    # Which sight of the phase is waited for, from 1; or which page that makes the call.
    occurrence: int
    # Before which system call the daemon dies, and before which of them in one thread, from 1.
    call: str
    call_number: int
    # Of the time that is known to be taken, where the kill waits for no sight.
    fraction: float
    # Seconds between the sight and the kill.
    jitter: float
    runs: tuple
    # Whether the captures are listed until the kill.
    lists: bool
    # Where the daemon lives: resumes the cycle that lost its worker; else ends it.
    resumes: bool
    # Start-up: the kill before, and how many kills follow each other.
    first: str
    kills: int
    workers_first: bool


def make(random, number):
    phase = random.choice(PAGE_PHASES + PAGE_PHASES + [DELAY] * 10 + [CYCLE_ENDED] + [CALL] * 8 + [STARTING] * 3 + [RECOVERING] * 5)
    restarts = phase in (STARTING, RECOVERING)
    victim = DAEMON if restarts or phase == CALL else random.choice([DAEMON, DAEMON, WORKER, BOTH])
    runs = [make_run(random, random.choice(list(SCANNERS)))]
    if random.random() < 0.3:
        runs.append(make_run(random, random.choice([name for name in SCANNERS if name != runs[0].scanner])))
    pages = sum(run.pages for run in runs)
    # Something has to be there that is put in order.
    first = random.choice(PAGE_PHASES[1:8])
    # Rows are written many times a page.
    occurrence = random.randint(1, {"rows written": 6 * pages, CYCLE_ENDED: len(runs)}.get(phase, pages))
    call, most = random.choice(CALLS_OF_A_START if phase == RECOVERING else CALLS_OF_A_PAGE)
    return Point(
        number=number, victim=victim, phase=phase, occurrence=occurrence, call=call, call_number=random.randint(1, most),
        fraction=random.random(),
        jitter=random.choice([0.0, 0.0, random.uniform(0, 0.0005), random.uniform(0, 0.004)]), runs=tuple(runs),
        lists=phase == DELAY and random.random() < 0.5, resumes=random.random() < 0.6, first=first, kills=random.choice([1, 1, 2, 3]),
        workers_first=random.random() < 0.5)


def make_run(random, scanner):
    kind = random.choice(["stack", "duplex"]) if scanner == "feeder" else "flat"
    return Run(scanner, f"{kind}-{random.choice(COMPRESSIONS)}", random.randint(1, 2 if kind == "duplex" else 3))
