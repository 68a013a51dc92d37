# Send it with submit.sh, which checks settings.sh first and sends the whole chain.
set -euo pipefail
: "${PASSERELLE_JOB_FOLDER:?Send this job with submit.sh.}"
# shellcheck source=common.sh
. "$PASSERELLE_JOB_FOLDER/common.sh"
check_settings

done_mark="$WORK_FOLDER/checkpoints/DONE"
if [ -e "$done_mark" ]; then
    printf 'The run is already complete; nothing to do.\n'
    exit 0
fi

load_modules
# The compute nodes may have no network: everything was brought by prefetch.sh.
export HF_HOME="$WORK_FOLDER/cache" HF_HUB_OFFLINE=1 TRANSFORMERS_OFFLINE=1 HF_DATASETS_OFFLINE=1
export MODEL_FOLDER="$WORK_FOLDER/model" DATA_FOLDER="$WORK_FOLDER/data" CHECKPOINT_FOLDER="$WORK_FOLDER/checkpoints"
export DATA_PARALLEL TENSOR_PARALLEL PIPELINE_PARALLEL EXPERT_PARALLEL CONTEXT_PARALLEL ZERO_STAGE
export MICRO_BATCH ACCUMULATION CHECKPOINT_EVERY_MINUTES
export OMP_NUM_THREADS="$CPUS_PER_DEVICE"
