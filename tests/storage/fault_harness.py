#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Disturbs a scripted editing session in every way a computer fails and starts again as the program does.

fault_harness.py PROGRAM [--kills N] [--flips N] [--seed N]

PROGRAM is the built fault_session. Prints one table: how often each fault was tried, how often the next start found
every acknowledged edit, found them with the person told of a repair, refused in words, lost an edit and said so, lost
one silently, or crashed. The last two must be nought: the exit code says so.
"""
import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

COLUMNS = ["tried", "whole", "repaired", "refused in words", "lost and said", "LOST SILENTLY", "CRASHED"]


class Harness:
    def __init__(self, program, folder, seed):
        self.program, self.folder, self.random = program, folder, random.Random(seed)
        self.table = {}
        self.said = {}

    def fresh(self, name):
        folder = os.path.join(self.folder, name)
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder, mode=0o700)
        path = os.path.join(folder, "library.passerelle")
        return path, self.run("make", path).stdout.strip()

    def run(self, *words, **options):
        return subprocess.run([self.program, *words], capture_output=True, text=True, timeout=300, **options)

    def write(self, path, identity, first, edits=None, microseconds=None, **options):
        """Edits until that many are acknowledged, then that much later kills; the last number acknowledged."""
        with tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen([self.program, "write", path, identity, str(first)], stdout=subprocess.PIPE,
                                       stderr=complaints, **options)
            pipe = process.stdout.fileno()
            said = b""
            while piece := os.read(pipe, 4096):
                said += piece
                if edits is not None and said.count(b"\n") >= edits:
                    break
            if microseconds:
                signal.sigtimedwait([signal.SIGUSR1], microseconds / 1e6)
            process.kill()
            while piece := os.read(pipe, 4096):
                said += piece
            process.wait()
            process.stdout.close()
            complaints.seek(0)
            complaint = complaints.read().decode()
        return max([first - 1, *(int(line) for line in said.split(b"\n")[:-1])]), complaint

    def write_without_server(self, path, identity, first, before, after, stop):
        """Edits, loses the server on the way, edits on, and is killed; the last number acknowledged."""
        process = subprocess.Popen([self.program, "write", path, identity, str(first)], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        pipe, said = process.stdout.fileno(), b""
        stopping = None
        while piece := os.read(pipe, 4096):
            said += piece
            if stopping is None and said.count(b"\n") >= before:
                stopping = subprocess.Popen(stop)
            elif stopping is not None and stopping.poll() is not None:
                # The server is gone for certain: what follows is acknowledged by the copy alone.
                before, stopping = said.count(b"\n"), None
                break
        while said.count(b"\n") < before + after and (piece := os.read(pipe, 4096)):
            said += piece
        process.kill()
        while piece := os.read(pipe, 4096):
            said += piece
        process.wait()
        process.stdout.close()
        return max([first - 1, *(int(line) for line in said.split(b"\n")[:-1])])

    def check(self, fault, path, identity, acknowledged, harmless=True):
        row = self.table.setdefault(fault, dict.fromkeys(COLUMNS, 0))
        row["tried"] += 1
        result = self.run("check", path, identity, str(acknowledged))
        if result.returncode != 0:
            row["CRASHED"] += 1
            self.said.setdefault(fault + ": crash", result.stderr[-300:])
            return None
        found = json.loads(result.stdout)
        told = found.get("told", "")
        if told:
            self.said.setdefault(fault, told.replace(path, "library.passerelle"))
        if found["outcome"] == "refused":
            row["refused in words" if told else "CRASHED"] += 1
        elif found["outcome"] == "whole":
            row["repaired" if told else "whole"] += 1
        else:
            row["lost and said" if told else "LOST SILENTLY"] += 1
        return found.get("stored")


def kills(harness, count):
    path, identity = harness.fresh("kills")
    last = 0
    for _ in range(count):
        acknowledged, _ = harness.write(path, identity, last + 1, edits=harness.random.randint(1, 4),
                                        microseconds=harness.random.randint(1, 15000))
        stored = harness.check("kill -9 at a random moment", path, identity, acknowledged)
        last = acknowledged if stored is None or stored < 0 else stored


def full_disk(harness, count):
    """A limit on the size of files stands for the full disk: the write fails in the middle of a page."""
    for number in range(count):
        path, identity = harness.fresh("full")
        size = os.path.getsize(path) + harness.random.randint(1, 60000)

        def limit(size=size):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

        acknowledged, complaint = harness.write(path, identity, 1, preexec_fn=limit)
        harness.check("full disk (files may not grow)", path, identity, acknowledged)
        if not complaint:
            harness.table["full disk (files may not grow)"]["CRASHED"] += 1
        harness.said.setdefault("full disk, while editing", complaint.replace(path, "library.passerelle"))


def small_disk(harness, count):
    """A real full disk where the system lets us mount a small one."""
    folder = os.path.join(harness.folder, "small")
    os.makedirs(folder, exist_ok=True)
    for _ in range(count):
        size = harness.random.randint(200, 600)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", folder],
                          capture_output=True).returncode != 0:
            return
        try:
            path = os.path.join(folder, "library.passerelle")
            identity = harness.run("make", path).stdout.strip()
            acknowledged, complaint = harness.write(path, identity, 1)
            harness.said.setdefault("full disk, while editing", complaint)
            harness.check("full disk (small tmpfs)", path, identity, acknowledged)
        finally:
            subprocess.run(["umount", folder], check=True)


def read_only(harness):
    path, identity = harness.fresh("readonly")
    acknowledged, _ = harness.write(path, identity, 1, edits=5)
    folder = os.path.dirname(path)
    # Rights do not bind the superuser: for him the file system itself is made read-only.
    if os.geteuid() == 0:
        mounted = subprocess.run(["mount", "--bind", folder, folder], capture_output=True).returncode == 0
        if not mounted or subprocess.run(["mount", "-o", "remount,ro,bind", folder], capture_output=True).returncode:
            if mounted:
                subprocess.run(["umount", folder], check=False)
            return
    else:
        os.chmod(path, 0o400)
        os.chmod(folder, 0o500)
    harness.check("read-only folder", path, identity, acknowledged)
    if os.geteuid() == 0:
        subprocess.run(["umount", folder], check=True)
    else:
        os.chmod(folder, 0o700)
        os.chmod(path, 0o600)
    harness.check("read-only folder, writable again", path, identity, acknowledged)


def broken_log(harness, count):
    path, identity = harness.fresh("wal")
    last = 0
    for _ in range(count):
        acknowledged, _ = harness.write(path, identity, last + 1, edits=harness.random.randint(1, 6))
        log = path + "-wal"
        if os.path.exists(log) and os.path.getsize(log):
            kind = harness.random.choice(["cut", "garbled", "gone"])
            if kind == "gone":
                os.remove(log)
            else:
                with open(log, "r+b") as file:
                    if kind == "cut":
                        file.truncate(harness.random.randrange(os.path.getsize(log)))
                    else:
                        file.seek(harness.random.randrange(os.path.getsize(log)))
                        file.write(harness.random.randbytes(64))
        stored = harness.check("write-ahead log cut, garbled or gone", path, identity, acknowledged)
        last = acknowledged if stored is None or stored < 0 else stored


def damage(harness, count, copied):
    """Every round starts from the same sound library; `copied`: with an automatic copy of it."""
    name = "with a copy" if copied else "no copy"
    path, identity = harness.fresh("damage")
    acknowledged, _ = harness.write(path, identity, 1, edits=60)
    stored = harness.run("check", path, identity, str(acknowledged))
    acknowledged = json.loads(stored.stdout)["stored"]
    if copied:
        harness.run("copy", path)
    sound = os.path.join(harness.folder, "sound")
    shutil.rmtree(sound, ignore_errors=True)
    shutil.copytree(os.path.dirname(path), sound)
    for number in range(count):
        shutil.rmtree(os.path.dirname(path))
        shutil.copytree(sound, os.path.dirname(path))
        size = os.path.getsize(path)
        with open(path, "r+b") as file:
            if number % 3 == 0:
                file.truncate(harness.random.randrange(size))
                kind = "database cut short"
            else:
                places = 1 if number % 3 == 1 else 20
                for _ in range(places):
                    place = harness.random.randrange(size)
                    file.seek(place)
                    byte = file.read(1)[0]
                    file.seek(place)
                    file.write(bytes([byte ^ (1 << harness.random.randrange(8))]))
                kind = "one bit flipped" if places == 1 else "twenty bits flipped"
        harness.check(f"{kind}, {name}", path, identity, acknowledged)


def clock(harness, count):
    """The session takes its time from a clock that is years off, forwards or backwards, at each start."""
    path, identity = harness.fresh("clock")
    last = 0
    for _ in range(count):
        environment = dict(os.environ, FAULT_CLOCK_DAYS=str(harness.random.randint(-4000, 4000)))
        acknowledged, _ = harness.write(path, identity, last + 1, edits=3, env=environment)
        stored = harness.check("clock years off", path, identity, acknowledged)
        last = acknowledged if stored is None or stored < 0 else stored


def server_away(harness, count):
    """The server is pulled away while edits are made, the session goes on in its copy and is killed; the next one joins
    what waited."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "postgres_server.sh")
    folder = os.path.join(harness.folder, "server")
    os.chmod(harness.folder, 0o711)
    started = subprocess.run([script, "start", folder, "secret"], capture_output=True, text=True)
    if started.returncode != 0:
        harness.said["PostgreSQL pulled away"] = "not tried: " + started.stderr.strip()
        return
    try:
        copy = os.path.join(harness.folder, "copy.passerelle")
        path = f"server:{started.stdout.strip()}:{folder}/authority.pem:{copy}"
        if harness.run("prepare", path).returncode != 0:
            raise RuntimeError("the server could not be prepared")
        for _ in range(count):
            # A dossier of its own: what one round leaves to decide must not decide the next.
            identity = harness.run("make", path).stdout.strip()
            before, after = harness.random.randint(1, 20), harness.random.randint(1, 20)
            acknowledged = harness.write_without_server(path, identity, 1, before, after, [script, "stop", folder])
            subprocess.run([script, "resume", folder], check=True)
            harness.check("PostgreSQL pulled away, then kill -9", path, identity, acknowledged)
    finally:
        subprocess.run([script, "stop", folder])


def show(harness):
    width = max(map(len, harness.table))
    print("fault".ljust(width), *(column.rjust(max(len(column), 6)) for column in COLUMNS), sep="  ")
    for fault, row in harness.table.items():
        print(fault.ljust(width), *(str(row[c]).rjust(max(len(c), 6)) for c in COLUMNS), sep="  ")
    print()
    for fault, told in harness.said.items():
        print(f"{fault}: {told}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--flips", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--away", type=int, default=100)
    parser.add_argument("--seed", type=int, default=20261121)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        harness = Harness(os.path.abspath(arguments.program), folder, arguments.seed)
        kills(harness, arguments.kills)
        full_disk(harness, arguments.rounds)
        small_disk(harness, max(1, arguments.rounds // 3))
        read_only(harness)
        broken_log(harness, arguments.rounds)
        damage(harness, arguments.flips, copied=False)
        damage(harness, arguments.flips, copied=True)
        clock(harness, arguments.rounds)
        server_away(harness, arguments.away)
        show(harness)
    bad = sum(row["LOST SILENTLY"] + row["CRASHED"] for row in harness.table.values())
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
