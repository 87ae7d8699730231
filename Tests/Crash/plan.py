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
# Some machines have only the newer ones of them.
CALLS = "fsync,fdatasync,renameat2,fchmodat,mkdirat,?chmod,?mkdir"
# So many of them does the daemon at a page, and at its start.
CALLS_OF_A_PAGE, CALLS_OF_A_START = 12, 16

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
    # Which sight of the phase, or which system call of one thread, from 1.
    occurrence: int
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
    occurrence = random.randint(1, {
        # Rows are written many times a page.
        "rows written": 6 * pages, CALL: CALLS_OF_A_PAGE * min(pages, 2), CYCLE_ENDED: len(runs), STARTING: 1, RECOVERING: CALLS_OF_A_START,
    }.get(phase, pages))
    return Point(
        number=number, victim=victim, phase=phase, occurrence=occurrence, fraction=random.random(),
        jitter=random.choice([0.0, 0.0, random.uniform(0, 0.0005), random.uniform(0, 0.004)]), runs=tuple(runs),
        lists=phase == DELAY and random.random() < 0.5, resumes=random.random() < 0.6, first=first, kills=random.choice([1, 1, 2, 3]),
        workers_first=random.random() < 0.5)


def make_run(random, scanner):
    kind = random.choice(["stack", "duplex"]) if scanner == "feeder" else "flat"
    return Run(scanner, f"{kind}-{random.choice(COMPRESSIONS)}", random.randint(1, 2 if kind == "duplex" else 3))
