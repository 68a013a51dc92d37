#!/bin/bash
# SPDX-License-Identifier: CC0-1.0
# Brings model and data to the machine before the first job. Run it where there is a network: a login node or the
# machine's transfer partition. Run again, it goes on where it stopped.
set -euo pipefail
PASSERELLE_JOB_FOLDER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PASSERELLE_JOB_FOLDER
# shellcheck source=common.sh
. "$PASSERELLE_JOB_FOLDER/common.sh"
check_settings

mkdir -p "$WORK_FOLDER/model" "$WORK_FOLDER/data" "$WORK_FOLDER/checkpoints" "$WORK_FOLDER/cache"
export HF_HOME="$WORK_FOLDER/cache"
case $MODEL_SOURCE in
    hub:*) huggingface-cli download "${MODEL_SOURCE#hub:}" --local-dir "$WORK_FOLDER/model" ;;
    *) rsync -a --partial --info=progress2 -- "$MODEL_SOURCE" "$WORK_FOLDER/model/" ;;
esac
rsync -a --partial --info=progress2 -- "$DATA_SOURCE" "$WORK_FOLDER/data/"
( cd "$WORK_FOLDER" && find model data -type f -print0 | sort -z | xargs -0 -r sha256sum > prefetch.sha256 )
printf 'Model and data are in %s; their digests are in prefetch.sha256.\n' "$WORK_FOLDER"
