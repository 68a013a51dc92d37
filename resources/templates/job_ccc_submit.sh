#!/bin/bash
# SPDX-License-Identifier: CC0-1.0
# Sends the first job of the chain; each job sends the next until the run is complete. `submit.sh --dry-run` only shows
# the command.
set -euo pipefail
PASSERELLE_JOB_FOLDER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PASSERELLE_JOB_FOLDER
# shellcheck source=common.sh
. "$PASSERELLE_JOB_FOLDER/common.sh"
check_settings

export CHAIN_LEFT="${CHAIN_LEFT:-$CHAIN_JOBS}"
command=(ccc_msub -A "$ACCOUNT" -q "$PARTITION" -T "$((WALL_MINUTES * 60))" "$PASSERELLE_JOB_FOLDER/train.msub")
if [ "${1-}" = --dry-run ]; then
    printf '%q ' "${command[@]}"
    printf '\n'
else
    "${command[@]}"
fi
