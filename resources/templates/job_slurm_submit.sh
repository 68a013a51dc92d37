#!/bin/bash
# SPDX-License-Identifier: CC0-1.0
# Sends the run as a chain of jobs, each going on from the last checkpoint. `submit.sh --dry-run` only shows the commands.
set -euo pipefail
PASSERELLE_JOB_FOLDER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PASSERELLE_JOB_FOLDER
# shellcheck source=common.sh
. "$PASSERELLE_JOB_FOLDER/common.sh"
check_settings

send() {
    if [ "${dry_run:-no}" = yes ]; then
        printf 'sbatch' >&2
        printf ' %q' "$@" >&2
        printf '\n' >&2
        printf '0\n'
    else
        sbatch --parsable "$@"
    fi
}
if [ "${1-}" = --dry-run ]; then
    dry_run=yes
fi

options=(--account="$ACCOUNT" --export=ALL --chdir="$PASSERELLE_JOB_FOLDER")
if [ -n "${PARTITION-}" ]; then options+=(--partition="$PARTITION"); fi
if [ -n "${WALL_MINUTES-}" ]; then options+=(--time="$WALL_MINUTES"); fi
previous=
for ((job = 1; job <= CHAIN_JOBS; ++job)); do
    chained=("${options[@]}")
    if [ -n "$previous" ]; then chained+=(--dependency="afterany:$previous"); fi
    previous=$(send "${chained[@]}" "$PASSERELLE_JOB_FOLDER/train.slurm")
    previous=${previous%%;*}
    printf 'Job %d of %d: %s\n' "$job" "$CHAIN_JOBS" "$previous"
done
