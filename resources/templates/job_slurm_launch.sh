MASTER_ADDR=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)
export MASTER_ADDR MASTER_PORT=29500 WORLD_SIZE="$SLURM_NTASKS"

# Five minutes before the end the scheduler sends USR1: the training program is asked to write a checkpoint, and the next
# job of the chain goes on from it. Progress between checkpoints is all that a node failure costs.
stop() {
    printf 'Time is nearly up: asking for a checkpoint.\n'
    kill -USR1 "$run" 2>/dev/null || true
    wait "$run" || true
    exit 0
}
trap stop USR1

# Each process reads its own rank, so nothing is expanded here.
# shellcheck disable=SC2016
srun --kill-on-bad-exit=1 --cpus-per-task="$CPUS_PER_DEVICE" \
    bash -c 'export RANK=$SLURM_PROCID LOCAL_RANK=$SLURM_LOCALID; exec "$@"' passerelle \
    python "$TRAIN_PROGRAM" --resume "$CHECKPOINT_FOLDER" &
run=$!
wait "$run"
touch "$done_mark"
