#!/usr/bin/env python3
"""The catalogue: how fast it is written anew from sidecars, and how fast lists, searches and next pages answer with a million captures.

One page is scanned from a simulated flatbed; its sidecar is the pattern of all others. Their masters are holes of the right length.
Answers are measured over the real socket, on one connection, after as many requests that are not counted.
"""
import argparse
import copy
import datetime
import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid

from connection import Connection
from devices import Station

# Seconds: what the slowest of a hundred answers may take.
LIMIT = 0.010
CAPTURES_OF_A_JOB = 100
BEGINNING = datetime.datetime(2026, 1, 1)
WORDS = ["atlas", "letters", "minutes", "parish", "register", "map", "ledger", "photographs", "estate", "court", "school", "harbour"]


def pattern(stage, folder):
    """The sidecar of a scanned page; leaves a state folder without masters."""
    station = Station(stage, folder, {}, {"flatbed": "class = flatbed\nseed = 7\n"})
    try:
        station.until(lambda: [s for s in (station.get("/v1/scanners") or {"items": []})["items"] if s["state"] == "ready"])
        scanner = station.get("/v1/scanners")["items"][0]["name"]
        station.get("/v1/jobs", "POST", {"name": "pattern"})
        cycle = station.get("/v1/jobs/pattern/cycles", "POST", {"profile": "quick", "scanner": scanner})
        station.until(lambda: station.get(f"/v1/cycles/{cycle['id']}")["state"] == "completed")
        capture = station.get("/v1/captures")["items"][0]
    finally:
        station.stop()
    with open(f"{folder}/state/masters/{capture['file']}.json", encoding="utf-8") as file:
        sidecar = json.load(file)
    shutil.rmtree(f"{folder}/state/masters/pattern")
    shutil.rmtree(f"{folder}/state/masters/.jobs", ignore_errors=True)
    return sidecar


def write_masters(masters, sidecar, count):
    """Sidecars with masters of no blocks."""
    for number in range(count // CAPTURES_OF_A_JOB):
        name = f"box-{number:05}"
        job, cycle = str(uuid.uuid4()), str(uuid.uuid4())
        os.makedirs(f"{masters}/{name}")
        for page in range(1, CAPTURES_OF_A_JOB + 1):
            one = copy.deepcopy(sidecar)
            # Sidecars tell times to the second.
            time_of_page = (BEGINNING + datetime.timedelta(seconds=number * CAPTURES_OF_A_JOB + page)).strftime("%Y-%m-%dT%H:%M:%SZ")
            one["job"].update(id=job, name=name, title=f"{WORDS[number % len(WORDS)]} {number}", captureCount=page - 1)
            one["cycle"].update(id=cycle, job=job, jobName=name, requestedCount=CAPTURES_OF_A_JOB)
            file = f"{name}/{name}_{page:05}.tif"
            one["capture"].update(
                id=str(uuid.uuid4()), job=job, jobName=name, cycle=cycle, sequence=page, position=page, file=file, size=4096, acquired=time_of_page,
                sha256=hashlib.sha256(file.encode()).hexdigest())
            with open(f"{masters}/{file}.json", "w", encoding="utf-8") as output:
                json.dump(one, output, sort_keys=True, separators=(",", ":"))
            with open(f"{masters}/{file}", "wb") as output:
                output.truncate(4096)


def rebuild(stage, folder, count):
    began = time.monotonic()
    result = subprocess.run(
        [f"{stage}/bin/platend", "--config", f"{folder}/platend.yaml", "--state-dir", f"{folder}/state", "--rebuild-catalogue"],
        capture_output=True, text=True, check=False)
    seconds = time.monotonic() - began
    if result.returncode or f"{count} captures, 0 findings" not in result.stdout:
        sys.exit(f"rebuild: {result.stderr}{result.stdout[-500:]}")
    print(f"rebuilding from {count} sidecars: {seconds:.1f} s, {count / seconds:.0f} captures a second", flush=True)


def multiply(path, count):
    """Rows like those that are there, until there are `count` captures."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")

    def columns(table):
        return [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] != "number"]

    def row_of(table):
        names = columns(table)
        return dict(zip(names, database.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY number DESC LIMIT 1").fetchone()))

    def insert(table, row):
        names = list(row)
        marks = ", ".join("?" for _ in names)
        return database.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", list(row.values())).lastrowid

    job, cycle, capture = row_of("job"), row_of("cycle"), row_of("capture")
    there = database.execute("SELECT count(*) FROM capture").fetchone()[0]
    for number in range(there // CAPTURES_OF_A_JOB, count // CAPTURES_OF_A_JOB):
        name = f"box-{number:05}"
        title = f"{WORDS[number % len(WORDS)]} {WORDS[number // 7 % len(WORDS)]} {number}"
        job_row = insert("job", {**job, "id": str(uuid.uuid4()), "name": name, "title": title})
        database.execute("INSERT INTO jobText (rowid, words) VALUES (?, ?)", [job_row, f"{name}\n{title}"])
        cycle_row = insert("cycle", {**cycle, "id": str(uuid.uuid4()), "job": job_row})
        for page in range(1, CAPTURES_OF_A_JOB + 1):
            file = f"{name}/{name}_{page:05}.tif"
            insert("capture", {
                **capture, "id": str(uuid.uuid4()), "job": job_row, "cycle": cycle_row, "sequence": page, "position": page, "file": file,
                "fileKey": file})
    database.commit()
    database.close()


def measure(socket, name, resources, checks):
    """Times each resource; the first half of the requests is not counted."""
    times = []
    with Connection(socket) as connection:
        for index, resource in enumerate(resources):
            began = time.perf_counter()
            connection.request("GET", resource)
            answer = connection.getresponse()
            text = answer.read()
            seconds = time.perf_counter() - began
            if answer.status != 200 or not checks(json.loads(text)):
                sys.exit(f"{resource}: {answer.status} {text[:300]}")
            if index >= len(resources) // 2:
                times.append(seconds)
    times.sort()
    half, most = times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)]
    verdict = "held" if most < LIMIT else "missed"
    print(f"{name:34} p50 {half * 1000:6.2f} ms   p99 {most * 1000:6.2f} ms   to hold < {LIMIT * 1000:.0f} ms: {verdict}  n={len(times)}", flush=True)
    return most < LIMIT


def answers(stage, folder, requests, page_size):
    station = Station(stage, folder, {}, {})
    try:
        chance = random.Random(7)
        some = station.get("/v1/captures?limit=1000")["items"]
        cursors, cursor = [], None
        # Cursors are where a client got to: a tenth of the list, in the largest pages.
        for _ in range(100):
            page = station.get("/v1/captures?limit=1000" + (f"&cursor={cursor}" if cursor else ""))
            cursor = page["next"]
            cursors.append(cursor)

        def full(value):
            return len(value["items"]) == page_size
        cases = [
            ("newest captures", [f"/v1/captures?limit={page_size}"] * requests, full),
            ("a next page of captures",
             [f"/v1/captures?limit={page_size}&cursor={chance.choice(cursors)}" for _ in range(requests)], full),
            ("captures of a job",
             [f"/v1/captures?limit={page_size}&job={chance.choice(some)['jobName']}" for _ in range(requests)], full),
            ("a capture", [f"/v1/captures/{chance.choice(some)['id']}" for _ in range(requests)], lambda value: "id" in value),
            ("newest jobs", [f"/v1/jobs?limit={page_size}"] * requests, full),
            ("jobs by a word", [f"/v1/jobs?limit={page_size}&search={chance.choice(WORDS)}" for _ in range(requests)], full),
            ("jobs by two words",
             [f"/v1/jobs?limit={page_size}&search=box%20{chance.randrange(100, 1000)}" for _ in range(requests)], lambda value: value["items"]),
        ]
        return all([measure(station.socket, *case) for case in cases])
    finally:
        station.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stage", required=True, type=os.path.abspath)
    parser.add_argument("--sidecars", type=int, default=10_000)
    parser.add_argument("--captures", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=2000, help="of each kind; half of them count")
    parser.add_argument("--page-size", type=int, default=20, help="items of a page of a list")
    arguments = parser.parse_args()
    root = tempfile.mkdtemp(prefix="platen-catalogue-")
    try:
        sidecar = pattern(arguments.stage, root)
        write_masters(f"{root}/state/masters", sidecar, arguments.sidecars)
        rebuild(arguments.stage, root, arguments.sidecars)
        multiply(f"{root}/state/catalogue.sqlite", arguments.captures)
        size = os.path.getsize(f"{root}/state/catalogue.sqlite")
        print(f"{arguments.captures} captures in a catalogue of {size / 1e6:.0f} MB; pages of {arguments.page_size}", flush=True)
        return 0 if answers(arguments.stage, root, arguments.requests, arguments.page_size) else 1
    finally:
        shutil.rmtree(root, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
