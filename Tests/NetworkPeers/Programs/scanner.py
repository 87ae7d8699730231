"""The scanner behind the eSCL responder: its glass, its feeder, its jobs, and what goes wrong with it."""
import re
import threading
import uuid
from documents import FORMATS, Pattern

UNITS_PER_INCH = 300
RESOLUTIONS = [75, 100, 150, 200, 300, 600]
FEEDER_STATES = {"jam": "ScannerAdfJam", "cover": "ScannerAdfDoorOpen"}
FAULTS = ["jam", "cover", "truncated", "hang", "slow", "reset"]


class Refusal(Exception):
    """A request that the scanner does not serve, with its HTTP status."""

    def __init__(self, status):
        super().__init__(status)
        self.status = status


class Job:
    def __init__(self, settings):
        def field(name, usual):
            found = re.search(rf"<[a-z]+:{name}>\s*([^<]*?)\s*</", settings)
            return found.group(1) if found else usual

        self.id = str(uuid.uuid4())
        self.is_fed = field("InputSource", "Platen") == "Feeder"
        self.is_duplex = self.is_fed and field("Duplex", "false") == "true"
        self.channels = 3 if field("ColorMode", "RGB24") == "RGB24" else 1
        # The extended field is the one that counts where it is there: eSCL 2.1.
        self.format = field("DocumentFormatExt", field("DocumentFormat", "image/jpeg"))
        self.resolution = int(field("XResolution", "75"))
        self.left = int(field("XOffset", "0"))
        self.top = int(field("YOffset", "0"))
        self.width = int(field("Width", "2480"))
        self.height = int(field("Height", "3508"))
        self.back_is_next = False
        self.completed = 0
        self.is_open = True

    def pixels(self, units):
        return units * self.resolution // UNITS_PER_INCH


class Scanner:
    """Everything that a control request can change, and what follows from it. One lock guards it all."""

    def __init__(self, width, height):
        self.lock = threading.RLock()
        self.released = threading.Event()
        self.width, self.height = width, height  # in 1/300 inch
        self.seed = 0
        self.sheets = 0
        self.sheet_height = 0  # of the next pages, in 1/300 inch, where shorter than asked for; 0 is as asked for
        self.feeder = "ok"
        self.faults = []
        self.slow_milliseconds = 3_000  # from the first to the last byte of a slow document
        self.busy_jobs = 0
        self.busy_documents = 0
        self.formats = list(FORMATS)
        self.documents = 0
        self.job = None

    def control(self, wish):
        """Changes what a JSON object names. Raises ValueError with what is wrong; then nothing is changed."""
        def natural(value):
            if not isinstance(value, int) or isinstance(value, bool) or value < 0:
                raise ValueError(f"{value!r} is not a whole number from 0")
            return value

        def one_of(allowed):
            def check(value):
                if value not in allowed:
                    raise ValueError(f"{value!r} is none of {', '.join(map(str, allowed))}")
                return value
            return check

        def each(check):
            def check_all(values):
                if not isinstance(values, list):
                    raise ValueError(f"{values!r} is not a list")
                return [check(value) for value in values]
            return check_all

        checks = {
            "sheets": natural, "seed": natural, "busy_jobs": natural, "busy_documents": natural,
            "sheet_height": natural, "slow_milliseconds": natural, "feeder": one_of(["ok", *FEEDER_STATES]),
            "faults": each(one_of([None, *FAULTS])), "formats": each(one_of(list(FORMATS))), "release": one_of([True]),
        }
        if not isinstance(wish, dict) or not wish.keys() <= checks.keys():
            raise ValueError(f"a control request is an object with some of: {', '.join(checks)}")
        accepted = {name: checks[name](value) for name, value in wish.items()}
        with self.lock:
            if accepted.pop("release", False):
                self.released.set()
                self.released = threading.Event()
            for name, value in accepted.items():
                setattr(self, name, value)

    def begin_job(self, settings):
        with self.lock:
            if self.busy_jobs > 0:
                self.busy_jobs -= 1
                raise Refusal(503)
            job = Job(settings)
            if job.format not in self.formats or job.resolution not in RESOLUTIONS:
                raise Refusal(409)
            if job.is_fed and (self.feeder != "ok" or self.sheets == 0):
                raise Refusal(409)
            # A client that went away left its job open: it ends now.
            self.job = job
            return job

    def find_job(self, id):
        with self.lock:
            if self.job is None or self.job.id != id:
                raise Refusal(404)
            return self.job

    def end_job(self, id):
        with self.lock:
            self.find_job(id).is_open = False

    def next_document(self, id):
        """The fault that the next document of this job suffers (or None), the job and what is on the page. A sheet is drawn when its front is asked for."""
        with self.lock:
            job = self.find_job(id)
            if not job.is_open:
                raise Refusal(404)
            if self.busy_documents > 0:
                self.busy_documents -= 1
                raise Refusal(503)
            if job.is_fed and not job.back_is_next and (self.sheets == 0 or self.feeder != "ok"):
                job.is_open = False
                raise Refusal(404 if self.feeder == "ok" else 409)
            if not job.is_fed and job.completed > 0:
                job.is_open = False
                raise Refusal(404)
            fault = self.faults.pop(0) if self.faults else None
            if fault in FEEDER_STATES:
                # The sheet stays in the paper path, to be put back by hand.
                self.feeder = fault
                job.is_open = False
                raise Refusal(409)
            if job.is_fed:
                if not job.back_is_next:
                    self.sheets -= 1
                job.back_is_next = job.is_duplex and not job.back_is_next
            job.completed += 1
            self.documents += 1
            return fault, job, Pattern(self.documents, self.seed, job.pixels(job.left), job.pixels(job.top))

    def render(self, job, pattern):
        height = min(job.height, self.sheet_height or job.height)
        return FORMATS[job.format](pattern, max(1, job.pixels(job.width)), max(1, job.pixels(height)), job.channels, job.resolution)
