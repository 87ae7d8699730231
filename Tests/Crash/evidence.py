"""What has to be true of the files and the catalogue, whenever the daemon is up again."""
import json
import os
import sqlite3
import subprocess
from collections import Counter

from simulated_station import sha256


class Violation(Exception):
    """Something that must not happen did."""


def files_below(folder, hidden=False):
    """Path below the folder -> os.stat_result, of every file."""
    found = {}
    for root, folders, names in os.walk(folder):
        if not hidden:
            folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(root, name)
            found[os.path.relpath(path, folder)] = os.stat(path)
    return found


class Evidence:
    def __init__(self, station):
        self.station = station
        # Captures that somebody was told of; with the record, once it was seen.
        self.acknowledged = {}
        # Path -> (inode, size) at the last look.
        self.masters = {}
        self.quarantine = {}
        # Files with content that were on their way in: inode -> (name, size, digest); size and digest None where it was still written.
        self.arriving = {}
        # What starts found of pages, by capture: the ends of its files' names.
        self.found = {}
        # Files of which the digest is known already: (inode, size, change) -> digest.
        self.digests = {}

    # Before

    def acknowledge(self, captures):
        for capture in captures:
            self.acknowledged.setdefault(capture["id"], capture)

    def acknowledge_identifiers(self, identifiers):
        for identifier in identifiers:
            self.acknowledged.setdefault(identifier, None)

    def note_arriving(self, rests):
        """Files with content in the incoming folder. rests: no process runs, so that they are what start-up will find."""
        try:
            entries = list(os.scandir(self.station.incoming))
        except FileNotFoundError:
            return
        if rests:
            self.note_found([entry.name for entry in entries])
        for entry in entries:
            try:
                status = entry.stat()
                if status.st_size and not entry.name.startswith(".platen-self-test"):
                    exact = (status.st_size, sha256(entry.path)) if rests else (None, None)
                    if rests or status.st_ino not in self.arriving:
                        self.arriving[status.st_ino] = (entry.name, *exact)
            except FileNotFoundError:
                continue

    def note_found(self, names):
        ends = {}
        for name in names:
            capture, _, end = name.partition(".")
            if capture:
                ends.setdefault(capture, set()).add(f".{end}")
        for capture, found in ends.items():
            # What the first start after the kill finds counts.
            self.found.setdefault(capture, " and ".join(sorted(found)))

    # After

    def judge(self, captures):
        """Looks at everything. captures: what the station lists; none is being taken, and recovery is over."""
        rows = {capture["id"]: capture for capture in captures}
        self.judge_acknowledged(rows)
        self.judge_sequence(captures)
        left = os.listdir(self.station.incoming)
        if left:
            raise Violation(f"left in incoming: {', '.join(left)}")
        self.judge_masters(captures)
        self.judge_quarantine()
        self.judge_arrived()
        self.acknowledge(captures)

    def judge_acknowledged(self, rows):
        for identifier, record in self.acknowledged.items():
            if identifier not in rows:
                raise Violation(f"the acknowledged capture {identifier} is not in the catalogue")
            if record is None:
                self.acknowledged[identifier] = rows[identifier]
            elif record != rows[identifier]:
                raise Violation(f"the acknowledged capture {identifier} is told differently: {record} then {rows[identifier]}")

    def judge_sequence(self, captures):
        for (job, sequence), count in Counter((capture["job"], capture["sequence"]) for capture in captures).items():
            if count > 1:
                raise Violation(f"{count} captures of the job {job} have the number {sequence}")

    def judge_masters(self, captures):
        found = files_below(self.station.masters)
        expected = set()
        for capture in captures:
            for path in (capture["file"], f"{capture['file']}.json"):
                expected.add(path)
                if path not in found:
                    raise Violation(f"{path} of the capture {capture['id']} is missing")
            self.judge_master(capture, found)
        for path in found:
            if path not in expected:
                raise Violation(f"{path} has a final name, and no row in the catalogue")
        for path, (inode, size) in self.masters.items():
            if path not in found or (found[path].st_ino, found[path].st_size) != (inode, size):
                raise Violation(f"{path} was there before, and is gone or another file")
        self.masters = {path: (status.st_ino, status.st_size) for path, status in found.items()}

    def judge_master(self, capture, found):
        path = f"{self.station.masters}/{capture['file']}"
        is_new = capture["file"] not in self.masters
        if found[capture["file"]].st_size != capture["size"]:
            raise Violation(f"{path} has {found[capture['file']].st_size} bytes, the catalogue says {capture['size']}")
        if self.digest(path, found[capture["file"]]) != capture["sha256"]:
            raise Violation(f"{path} does not have the digest {capture['sha256']} of the catalogue")
        if is_new:
            with open(f"{path}.json", encoding="utf-8") as file:
                sidecar = json.load(file)["capture"]
            if sidecar != capture:
                raise Violation(f"{path}.json tells of another capture than the catalogue: {sidecar}, {capture}")
            read = subprocess.run(["tiffinfo", "-D", path], capture_output=True, text=True, check=False)
            if read.returncode or read.stderr:
                raise Violation(f"{path} is not whole: {read.stderr}")

    def judge_quarantine(self):
        found = {path: (status.st_ino, status.st_size) for path, status in files_below(self.station.quarantine, hidden=True).items()}
        for path, known in self.quarantine.items():
            if found.get(path) != known:
                raise Violation(f"{path} was in quarantine, and is gone or another file")
        self.quarantine = found

    def judge_arrived(self):
        kept = {inode: (f"{self.station.masters}/{path}", size) for path, (inode, size) in self.masters.items()}
        kept |= {inode: (f"{self.station.quarantine}/{path}", size) for path, (inode, size) in self.quarantine.items()}
        for inode, (name, size, digest) in self.arriving.items():
            if inode not in kept:
                raise Violation(f"{name} was in incoming, with content, and is neither a master nor in quarantine")
            path, size_now = kept[inode]
            if size is not None and (size_now != size or self.digest(path, os.stat(path)) != digest):
                raise Violation(f"{name} was changed on its way from incoming to {path}")
        self.arriving = {}

    def digest(self, path, status):
        key = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        if key not in self.digests:
            self.digests[key] = sha256(path)
        return self.digests[key]

    # At the end, when no daemon has the catalogue

    def judge_catalogue(self):
        self.digests = {}
        with sqlite3.connect(f"{self.station.folder}/state/catalogue.sqlite") as catalogue:
            for check in ("integrity_check", "foreign_key_check"):
                answer = catalogue.execute(f"PRAGMA {check}").fetchall()
                if answer not in ([], [("ok",)]):
                    raise Violation(f"{check} of the catalogue: {answer}")
            twice = catalogue.execute("SELECT job, sequence FROM capture GROUP BY job, sequence HAVING count(*) > 1").fetchall()
            if twice:
                raise Violation(f"numbers that were given twice: {twice}")
