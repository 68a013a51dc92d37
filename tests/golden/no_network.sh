#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# no_network.sh PROGRAM SOURCE WALK: runs the journey from a dossier to its estimate, routes, application and report where
# there is no network at all, on the command line and in the window (WALK: the test that clicks and types from an empty
# dossier to a complete pack), and watches that no socket but a local one is even asked for.
set -eu
program=$1
source=$2
walk=$3
command -v strace >/dev/null 2>&1 && strace -o /dev/null true 2>/dev/null || { echo "strace cannot watch here" >&2; exit 77; }
alone="unshare --net"
$alone true 2>/dev/null || alone="unshare --user --net"
$alone true 2>/dev/null || { echo "no empty network namespace can be made here" >&2; exit 77; }

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dossier=$source/resources/samples/language/dossier.json
count=0
watched() {
    count=$((count + 1))
    $alone strace -f --seccomp-bpf -e trace=socket,connect -o "$out/trace$count" "$@" >/dev/null
}
watch() {
    watched "$program" --lang en "$@"
}
watch estimate "$source/resources/samples/language/workload.json"
watch routes "$dossier"
watch report "$dossier" --out "$out/report.pdf"
watch catalogue list machines
watched "$walk"
if grep -hE 'socket\(|connect\(' "$out"/trace* | grep -vE 'AF_UNIX|AF_LOCAL'; then
    echo "a socket was opened" >&2
    exit 1
fi
echo "$count programs, no socket"
