#!/usr/bin/env python3
"""Cargo's `RUSTC_WRAPPER`: what rustc spends on the crate `bench`, as a line in the file `$MEASURED`.

Seconds of CPU (user and system, of the compiler and whatever it starts); with `$COUNT` set, instructions, as
callgrind counts them.
"""
import os
import re
import resource
import subprocess
import sys

command = sys.argv[1:]
if "--crate-name bench" not in " ".join(command):
    os.execvp(command[0], command)
if os.environ.get("COUNT"):
    # rustup's proxy would be counted otherwise.
    sysroot = subprocess.run([command[0], "--print", "sysroot"], capture_output=True, text=True, check=True).stdout.strip()
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"{sysroot}/bin/rustc", *command[1:]]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    cost = int(found.group(1)) if found else None
    if cost is None or run.returncode:
        sys.stderr.write(run.stderr)
        sys.exit(run.returncode or 1)
else:
    run = subprocess.run(command)
    if run.returncode:
        sys.exit(run.returncode)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = used.ru_utime + used.ru_stime
with open(os.environ["MEASURED"], "a", encoding="utf-8") as out:
    out.write(f"{cost}\n")
