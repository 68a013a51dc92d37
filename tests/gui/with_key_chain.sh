#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with_key_chain.sh PROGRAM: runs it beside a real key chain (gnome-keyring) of its own, in a session bus and a home of
# their own, thrown away at the end. Exit code 77: they are not installed or do not start.
set -eu
program=$1
for needed in dbus-run-session gnome-keyring-daemon; do
    command -v "$needed" >/dev/null 2>&1 || { echo "$needed is not installed" >&2; exit 77; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
status=0
env HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home/run" XDG_CURRENT_DESKTOP=GNOME \
    PASSERELLE_KEY_CHAIN_FILES="$home/data/keyrings" dbus-run-session -- sh -c '
    printf "the login password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 77
    "$1"' sh "$program" || status=$?
exit "$status"
