"""Keeps one saned, for tests: one word a line on standard input, answered by one line of JSON.

saned answers at an address of 127.0.0.0/8 of its own: its clients know no port but 6566. The first line of the output says the address.
The program ends with its input, and saned with it.
"""
import argparse
import ctypes
import json
import os
import random
import signal
import socket
import subprocess
import sys
import time

PORT = 6566
PR_SET_PDEATHSIG = 1


def die_with_keeper():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Keeper:
    def __init__(self, arguments):
        self.arguments = arguments
        self.process = None
        self.address = self.free_address()

    @staticmethod
    def free_address():
        while True:
            address = f"127.{random.randint(1, 254)}.{random.randint(0, 255)}.{random.randint(1, 254)}"
            with socket.socket() as probe:
                try:
                    probe.bind((address, PORT))
                    return address
                except OSError:
                    continue

    def start(self):
        command = ["/usr/sbin/saned", "-l", "-b", self.address, "-p", str(PORT), "-e", "-d", "5"]
        if self.arguments.users:
            # saned looks for its users in /etc/sane.d only: it gets a view of its own of that folder.
            command = ["unshare", "--mount", *self.as_root(), "sh", "-c", 'mount --bind "$0" /etc/sane.d && exec "$@"', self.arguments.configuration, *command]
        log = open(self.arguments.log, "ab")
        self.process = subprocess.Popen(
            command, env=os.environ | {"SANE_CONFIG_DIR": self.arguments.configuration}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            # A group of its own: each connection has a process, and a signal is meant for all of them.
            start_new_session=True, preexec_fn=die_with_keeper)
        log.close()
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self.process.poll() is None:
            if self.listens():
                return
            time.sleep(0.02)
        raise RuntimeError(f"saned does not listen at {self.address}:{PORT}; its log is {self.arguments.log}")

    @staticmethod
    def as_root():
        return [] if os.geteuid() == 0 else ["--user", "--map-root-user"]

    def listens(self):
        # A connection would do, too, but saned would answer it.
        wanted = "".join(f"{int(part):02X}" for part in reversed(self.address.split("."))) + f":{PORT:04X}"
        with open("/proc/net/tcp") as table:
            return any(line.split()[1] == wanted and line.split()[3] == "0A" for line in table)

    def signal(self, number):
        if self.process is not None:
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                pass

    def kill(self):
        if self.process is not None:
            self.signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def obey(self, word):
        match word:
            case "freeze": self.signal(signal.SIGSTOP)
            case "thaw": self.signal(signal.SIGCONT)
            case "kill": self.kill()
            case "start" if self.process is None: self.start()
            case "start": pass
            case _: return {"error": f"{word!r} is none of start, kill, freeze, thaw"}
        return {}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--configuration", required=True, help="folder with dll.conf and saned.conf")
    parser.add_argument("--log", required=True)
    parser.add_argument("--users", action="store_true", help="the folder has saned.users")
    keeper = Keeper(parser.parse_args())
    # An exit, unlike the signal's own end, comes past what is to be cleaned up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        keeper.start()
        print(json.dumps({"address": keeper.address}), flush=True)
        for line in sys.stdin:
            try:
                answer = keeper.obey(line.strip())
            except (OSError, RuntimeError) as error:
                answer = {"error": str(error)}
            print(json.dumps(answer), flush=True)
    except RuntimeError as error:
        print(json.dumps({"error": str(error)}), flush=True)
    finally:
        keeper.kill()


main()
