# ccc_mprun starts one process a task with the options of the job. The program writes a checkpoint on USR1; `timeout`
# sends it five minutes before the end of the job, and the job sends its successor.
seconds=$((WALL_MINUTES * 60 - 300))
set +e
# Each process reads its own rank, so nothing is expanded here.
# shellcheck disable=SC2016
timeout --signal=USR1 --kill-after=240 "$seconds" \
    ccc_mprun bash -c 'export RANK=$SLURM_PROCID LOCAL_RANK=$SLURM_LOCALID; exec "$@"' passerelle \
    python "$TRAIN_PROGRAM" --resume "$CHECKPOINT_FOLDER"
status=$?
set -e
if [ "$status" -eq 0 ]; then
    touch "$done_mark"
    exit 0
fi
left=$((${CHAIN_LEFT:-0} - 1))
if [ "$status" -eq 124 ] && [ "$left" -gt 0 ]; then
    CHAIN_LEFT=$left "$PASSERELLE_JOB_FOLDER/submit.sh"
    exit 0
fi
exit "$status"
