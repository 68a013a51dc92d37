# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own C++ sources, as git or the folder knows them."""
import os
import subprocess

FOLDERS = ("app", "model", "resources", "tests", "translations", "ui")


def sources(root):
    """Paths of every .cpp and .hpp below our folders, relative to root."""
    try:
        listed = subprocess.run(["git", "-C", root, "ls-files", "-z", *FOLDERS], check=True,
                                capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        listed = [os.path.relpath(os.path.join(folder, name), root)
                  for top in FOLDERS
                  for folder, _, names in os.walk(os.path.join(root, top))
                  for name in names]
    return sorted(path for path in listed
                  if path.endswith((".cpp", ".hpp")) and os.path.exists(os.path.join(root, path)))
