# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when clang-format would change a source: check_format.py CLANG_FORMAT ROOT"""
import os
import subprocess
import sys

from files import sources

clang_format, root = sys.argv[1:3]
files = [os.path.join(root, path) for path in sources(root)]
result = subprocess.run([clang_format, "--dry-run", "-Werror", *files], capture_output=True, text=True)
print(result.stderr[:8000])
print(f"{len(files)} sources checked")
sys.exit(result.returncode)
