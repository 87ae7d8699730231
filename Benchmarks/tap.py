#!/usr/bin/env -S python3 -B
"""usage: tap.py LOG TRACE WORKER ARGUMENT...

Stands between platend and a worker that holds a scanner, passes every line on as it is, and notes in LOG when it came:
seconds of the monotonic clock, what was said, and of which capture. Each line is later by what that takes, well below a millisecond.
TRACE: where strace notes the worker's fsyncs; `-` for none.
"""
import json
import os
import socket
import subprocess
import sys
import threading
import time

NOTED = {"acquire", "started", "pageRead", "acquired", "noMoreDocuments"}
STRACE = ["strace", "-f", "--seccomp-bpf", "-qqq", "-y", "-T", "-e", "trace=fsync,fdatasync", "-e", "signal=none", "-o"]


def pass_on(lines, to, log):
    """Passes lines on until their end; each is noted after it was passed on, with the time at which it came."""
    for line in lines:
        now = time.monotonic()
        to.sendall(line)
        message = json.loads(line)
        said = message.get("report") or message.get("command")
        for what in NOTED & said.keys() if isinstance(said, dict) else ():
            log.write(f"{now} {what} {said[what].get('_0', {}).get('capture', '-')}\n")
    try:
        to.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def main():
    log, trace, worker, *arguments = sys.argv[1:]
    if arguments[0] != "scanner":
        os.execv(worker, [worker, *arguments])
    daemon = socket.socket(fileno=os.dup(0))
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen([*([*STRACE, trace] if trace != "-" else []), worker, *arguments], stdin=theirs)
    with open(log, "a", buffering=1) as file:
        threading.Thread(target=pass_on, args=(daemon.makefile("rb"), ours, file), daemon=True).start()
        pass_on(ours.makefile("rb"), daemon, file)
    return process.wait()


if __name__ == "__main__":
    sys.exit(main())
