#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures a few steps of your job on the GPU of this computer: two minutes, then one small JSON file.

    python3 passerelle_measure.py                    writes passerelle-measurement.json beside this script
    torchrun --nproc_per_node=4 passerelle_measure.py    the same on four GPUs at once

It needs PyTorch and nothing else, runs on CUDA, ROCm and plain CPUs, reads none of your data and sends nothing
anywhere: the weights are random, the samples too. Give the JSON file to Passerelle, which sets it against its own
prediction of the same job and narrows every other estimate.

With --model NAME_OR_FOLDER your own Hugging Face model is measured instead of a model of the same shape; that alone
needs the package transformers.
"""

import argparse
import contextlib
import datetime
import json
import math
import os
import platform
import statistics
import subprocess
import threading
import time

import torch
import torch.nn.functional as F
import torch.utils.checkpoint
from torch import nn

# Written by Passerelle when it saves this script for a job.
# BEGIN JOB
JOB = {
    "phase": "finetune",
    "architecture": {"family": "decoder-dense", "arch": {"kind": "decoder"}, "layers": 4, "hidden": 256, "heads": 8,
                     "kv_heads": 4, "ffn": 688, "ffn_gated": True, "vocab": 8192},
    "seq_len": 256,
    "micro_batch": 4,
    "precision": "bf16",
}
# END JOB

SCHEMA = "passerelle.measurement/1"
WARM_UP = 3
SHARE_OF_MEMORY = 0.75  # what weights, gradients and optimiser states may take before layers are left out


def log(text):
    if int(os.environ.get("RANK", "0")) == 0:
        print(text, flush=True)


class Norm(nn.Module):
    """RMS normalisation (Zhang and Sennrich 2019)."""

    def __init__(self, width):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))

    def forward(self, x):
        scale = torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + 1e-6)
        return (x.float() * scale).to(x.dtype) * self.weight.to(x.dtype)


class Adapted(nn.Module):
    """A frozen product with two thin trained matrices beside it (Hu et al. 2021, arXiv:2106.09685)."""

    def __init__(self, base, rank):
        super().__init__()
        self.base = base
        base.weight.requires_grad_(False)
        self.down = nn.Linear(base.in_features, rank, bias=False)
        self.up = nn.Linear(rank, base.out_features, bias=False)

    def forward(self, x):
        return self.base(x) + self.up(self.down(x))


class Block(nn.Module):
    """One layer of a transformer: grouped attention and a plain or gated feed-forward part."""

    def __init__(self, a, causal, rank):
        super().__init__()
        self.heads, self.kv_heads, self.width = a["heads"], a["kv_heads"], a["head_dim"]
        self.causal, self.gated = causal, a["ffn_gated"]

        def product(inside, outside):
            linear = nn.Linear(inside, outside, bias=False)
            return Adapted(linear, rank) if rank else linear

        self.norm1, self.norm2 = Norm(a["hidden"]), Norm(a["hidden"])
        self.q = product(a["hidden"], self.heads * self.width)
        self.kv = product(a["hidden"], 2 * self.kv_heads * self.width)
        self.out = product(self.heads * self.width, a["hidden"])
        self.up = product(a["hidden"], a["ffn"] * (2 if self.gated else 1))
        self.down = product(a["ffn"], a["hidden"])

    def attention(self, q, k, v, causal):
        if self.kv_heads != self.heads:
            k = k.repeat_interleave(self.heads // self.kv_heads, dim=1)
            v = v.repeat_interleave(self.heads // self.kv_heads, dim=1)
        if hasattr(F, "scaled_dot_product_attention"):
            return F.scaled_dot_product_attention(q, k, v, is_causal=causal)
        scores = q @ k.transpose(-1, -2) / math.sqrt(self.width)
        if causal:
            hidden = torch.ones(q.shape[2], k.shape[2], dtype=torch.bool, device=q.device).triu(1)
            scores = scores.masked_fill(hidden, float("-inf"))
        return scores.softmax(-1) @ v

    def forward(self, x, cache=None):
        batch, length, _ = x.shape
        y = self.norm1(x)
        q = self.q(y).view(batch, length, self.heads, self.width).transpose(1, 2)
        k, v = self.kv(y).view(batch, length, 2 * self.kv_heads, self.width).transpose(1, 2).chunk(2, dim=1)
        if cache is not None:
            if cache:
                k, v = torch.cat([cache[0], k], dim=2), torch.cat([cache[1], v], dim=2)
            cache[:] = [k, v]
        mixed = self.attention(q, k, v, self.causal and length > 1)
        x = x + self.out(mixed.transpose(1, 2).reshape(batch, length, self.heads * self.width))
        y = self.up(self.norm2(x))
        if self.gated:
            gate, y = y.chunk(2, dim=-1)
            y = F.silu(gate) * y
        else:
            y = F.gelu(y)
        return x + self.down(y)


class Transformer(nn.Module):
    """A stack of layers between an embedding and a vocabulary, or between vectors and 1000 classes."""

    def __init__(self, a, causal, rank, vectors=False):
        super().__init__()
        self.vectors = vectors
        self.embedding = nn.Identity() if vectors else nn.Embedding(a["vocab"], a["hidden"])
        self.blocks = nn.ModuleList([Block(a, causal, rank) for _ in range(a["layers"])])
        self.norm = Norm(a["hidden"])
        self.head = nn.Linear(a["hidden"], 1000 if vectors else a["vocab"], bias=False)
        if a.get("tied_embeddings") and not vectors:
            self.head.weight = self.embedding.weight
        self.recompute = False
        if rank:
            for part in (self.embedding, self.head):
                part.requires_grad_(False)

    def forward(self, tokens, caches=None):
        x = self.embedding(tokens)
        if self.recompute:
            x.requires_grad_(True)
        for i, block in enumerate(self.blocks):
            if self.recompute:
                x = torch.utils.checkpoint.checkpoint(block, x)
            else:
                x = block(x, None if caches is None else caches[i])
        if caches is not None:
            x = x[:, -1:]
        x = self.norm(x)
        return self.head(x.mean(1) if self.vectors else x)


class Bottleneck(nn.Module):
    def __init__(self, inside, width, stride):
        super().__init__()
        outside = 4 * width
        self.path = nn.Sequential(
            nn.Conv2d(inside, width, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True),
            nn.Conv2d(width, width, 3, stride, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True),
            nn.Conv2d(width, outside, 1, bias=False), nn.BatchNorm2d(outside))
        same = stride == 1 and inside == outside
        self.side = nn.Identity() if same else nn.Conv2d(inside, outside, 1, stride, bias=False)

    def forward(self, x):
        return F.relu(self.path(x) + self.side(x))


class ConvNet(nn.Module):
    """A residual network (He et al. 2016) of any number of multiply-adds: its width follows from them."""

    STAGES = (3, 4, 6, 3)

    def __init__(self, width, classes=1000):
        super().__init__()
        layers = [nn.Conv2d(3, width, 7, 2, 3, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True),
                  nn.MaxPool2d(3, 2, 1)]
        inside = width
        for stage, count in enumerate(self.STAGES):
            for i in range(count):
                wide = width * 2 ** stage
                layers.append(Bottleneck(inside, wide, 2 if stage and not i else 1))
                inside = 4 * wide
        self.body = nn.Sequential(*layers)
        self.head = nn.Linear(inside, classes)

    def forward(self, x):
        return self.head(self.body(x).mean((2, 3)))


def multiply_adds(width, size):
    """Forward multiply-adds of one image, the convolutions alone."""
    side = math.ceil(size / 2)
    total = side * side * width * 3 * 49
    side = math.ceil(side / 2)
    inside = width
    for stage, count in enumerate(ConvNet.STAGES):
        for i in range(count):
            wide = width * 2 ** stage
            before = side * side * inside * wide
            if stage and not i:
                side = math.ceil(side / 2)
            total += before + side * side * (9 * wide * wide + 4 * wide * wide)
            if not i:
                total += side * side * inside * 4 * wide
            inside = 4 * wide
    return total


def conv_width(gmacs, size):
    width = 8
    while multiply_adds(width, size) < gmacs * 1e9 and width < 1024:
        width += 8
    return width


def completed(a):
    """The shape with the usual rules where the job leaves a field open, and what was simplified."""
    a, remarks = dict(a), []
    if a.get("experts") and a.get("experts_per_token"):
        wide = a.get("moe_ffn") or a["ffn"]
        shared = (a.get("shared_experts") or 0) * wide
        a["ffn"] = wide * a["experts_per_token"] + shared
        for key in [k for k in a if k.endswith("experts") or k in ("experts_per_token", "moe_ffn",
                                                                   "first_dense_layers")]:
            del a[key]
        a["family"] = "decoder-dense"
        a.pop("params_active", None)
        remarks.append("The experts of a token were measured as one feed-forward part of their total width.")
    a.setdefault("kv_heads", a["heads"])
    a.setdefault("head_dim", a["hidden"] // a["heads"])
    a.setdefault("ffn_gated", True)
    a.setdefault("ffn", 4 * a["hidden"])
    a.setdefault("vocab", 32000)
    return a, remarks


def state_bytes(a, phase):
    """Weights, gradients and optimiser states of a shape in bytes."""
    products = a["hidden"] * (2 * a["heads"] * a["head_dim"] + 2 * a["kv_heads"] * a["head_dim"]
                              + (3 if a["ffn_gated"] else 2) * a["ffn"])
    each = 16 if phase in ("pretrain", "continue", "finetune") else 2
    ends = a["vocab"] * a["hidden"] * (1 if a.get("tied_embeddings") else 2)
    return each * (products * a["layers"] + ends), each * products


def fit_layers(a, phase, memory):
    """Leaves out layers until the states fit: a layer costs the same wherever it stands."""
    total, layer = state_bytes(a, phase)
    room = memory * SHARE_OF_MEMORY
    if total <= room:
        return a, []
    fewer = max(1, int(a["layers"] - math.ceil((total - room) / layer)))
    remark = "Measured with %d of %d layers, for the whole model does not fit this GPU." % (fewer, a["layers"])
    return dict(a, layers=fewer), [remark]


def is_out_of_memory(error):
    return "out of memory" in str(error).lower() or type(error).__name__ == "OutOfMemoryError"


class Watch(threading.Thread):
    """Power and utilisation of the GPU, asked of nvidia-smi once a second while the steps run."""

    QUERY = ["nvidia-smi", "--query-gpu=power.draw,utilization.gpu,driver_version", "--format=csv,noheader,nounits"]

    def __init__(self, index):
        super().__init__(daemon=True)
        self.index, self.done = index, threading.Event()
        self.power, self.use, self.driver = [], [], None

    def run(self):
        while not self.done.is_set():
            try:
                text = subprocess.run(self.QUERY + ["-i", str(self.index)], capture_output=True, timeout=10,
                                      check=True).stdout.decode("utf-8", "replace")
                power, use, self.driver = [part.strip() for part in text.splitlines()[0].split(",")]
                self.power.append(float(power))
                self.use.append(float(use))
            except (OSError, ValueError, IndexError, subprocess.SubprocessError):
                if self.driver is None:
                    return
            self.done.wait(1)

    def stop(self):
        self.done.set()
        self.join(15)


class Bench:
    """The job on this computer's device: builds, warms up, times."""

    def __init__(self, job, options):
        self.job, self.options = dict(job), options
        self.phase = job["phase"]
        self.inference = self.phase.startswith("inference")
        self.world = int(os.environ.get("WORLD_SIZE", "1"))
        self.local = int(os.environ.get("LOCAL_RANK", "0"))
        self.gpu = torch.cuda.is_available() and options.device != "cpu"
        self.device = torch.device("cuda", self.local) if self.gpu else torch.device("cpu")
        self.remarks = []
        self.batch = options.micro_batch or job.get("micro_batch") or 1
        self.asked = self.batch
        self.seq_len = job.get("seq_len") or 1
        self.choose_precision()
        if self.gpu:
            torch.cuda.set_device(self.device)
            self.memory = torch.cuda.get_device_properties(self.device).total_memory
        else:
            self.memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") if hasattr(os, "sysconf") else 8e9
        if self.phase == "qlora":
            self.phase = "lora"
            self.remarks.append("Measured as LoRA on 16-bit weights: four-bit weights need another package.")
        if self.world > 1:
            torch.distributed.init_process_group("nccl" if self.gpu else "gloo")
        self.shape()

    def choose_precision(self):
        self.precision = self.job.get("precision") or "bf16"
        if self.precision in ("fp8", "int8", "int4"):
            self.remarks.append("Measured in bf16: %s needs another package." % self.precision)
            self.precision = "bf16"
        if self.precision == "bf16" and self.gpu and not torch.cuda.is_bf16_supported():
            self.remarks.append("Measured in fp16: this GPU has no bf16.")
            self.precision = "fp16"
        if not self.gpu and self.precision in ("fp16", "tf32"):
            self.precision = "fp32"
        torch.backends.cuda.matmul.allow_tf32 = self.precision == "tf32"
        torch.backends.cudnn.allow_tf32 = self.precision == "tf32"
        self.dtype = {"bf16": torch.bfloat16, "fp16": torch.float16}.get(self.precision)

    def shape(self):
        a = dict(self.job["architecture"])
        self.conv = not a.get("layers") or not a.get("hidden")
        self.vectors = bool(self.job.get("vectors")) and not self.options.model
        if self.options.model:
            self.architecture = a
        elif self.conv:
            size = a.get("image_size") or 224
            width = conv_width(a["gmacs_per_sample"], size)
            a = {key: a[key] for key in ("family", "modality") if key in a}
            a.update(image_size=size, gmacs_per_sample=round(multiply_adds(width, size) / 1e9, 6))
            self.width, self.architecture = width, a
        else:
            a, remarks = completed(a)
            if self.options.layers:
                a["layers"] = self.options.layers
            self.whole = a["layers"]
            a, fewer = fit_layers(a, self.phase if not self.inference else "inference", self.memory)
            self.remarks += remarks + fewer
            self.architecture = a

    def build(self):
        torch.manual_seed(1)
        if self.options.model:
            model = self.own_model()
        elif self.conv:
            model = ConvNet(self.width)
        else:
            causal = not self.vectors and self.job["architecture"].get("arch", {}).get("kind") != "encoder"
            rank = (self.job.get("lora_rank") or 16) if self.phase == "lora" else 0
            model = Transformer(self.architecture, causal, rank, self.vectors)
            model.recompute = self.job.get("checkpointing") == "full" and not self.inference
        narrow = self.dtype is not None and (self.inference or self.phase == "lora")
        if narrow:
            # Frozen weights are kept in 16 bits, the few that learn in 32.
            for p in model.parameters():
                if self.inference or not p.requires_grad:
                    p.data = p.data.to(self.dtype)
        model = model.to(self.device)
        if self.conv and self.gpu:
            model = model.to(memory_format=torch.channels_last)
        self.parameters = sum(p.numel() for p in model.parameters())
        self.trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
        if self.world > 1 and not self.inference:
            ids = [self.local] if self.gpu else None
            model = nn.parallel.DistributedDataParallel(model, device_ids=ids)
        return model

    def own_model(self):
        from transformers import AutoModelForCausalLM  # only when --model names one
        model = AutoModelForCausalLM.from_pretrained(self.options.model)
        config = model.config
        names = {"layers": "num_hidden_layers", "hidden": "hidden_size", "heads": "num_attention_heads",
                 "kv_heads": "num_key_value_heads", "ffn": "intermediate_size", "vocab": "vocab_size"}
        for key, name in names.items():
            if getattr(config, name, None):
                self.architecture[key] = getattr(config, name)
        self.remarks.append("Measured with the model's own code.")

        class Logits(nn.Module):
            def __init__(self):
                super().__init__()
                self.inner = model

            def forward(self, tokens):
                return self.inner(tokens).logits

        return Logits()

    def sync(self):
        if self.gpu:
            torch.cuda.synchronize(self.device)

    def arithmetic(self):
        if self.dtype is None:
            return contextlib.nullcontext()
        return torch.autocast("cuda" if self.gpu else "cpu", dtype=self.dtype)

    def inputs(self, length):
        if self.conv:
            size = self.architecture["image_size"]
            x = torch.randn(self.batch, 3, size, size, device=self.device)
            return x.to(memory_format=torch.channels_last) if self.gpu else x
        if self.vectors:
            return torch.randn(self.batch, length, self.architecture["hidden"], device=self.device)
        vocab = self.architecture.get("vocab") or 1000
        return torch.randint(0, vocab, (self.batch, length), device=self.device)

    def timed(self, step):
        """Seconds of each step, after warming up; at least three, about the asked time in all."""
        for _ in range(WARM_UP if self.gpu else 1):
            step()
        self.sync()
        if self.gpu:
            torch.cuda.reset_peak_memory_stats(self.device)
        seconds, begun = [], time.perf_counter()

        def enough():
            if self.world > 1:
                return len(seconds) >= 10  # every process must take the same number of steps
            late = time.perf_counter() - begun > self.options.seconds
            return len(seconds) >= 50 or (len(seconds) >= 3 and late)

        while not enough():
            start = time.perf_counter()
            step()
            self.sync()
            seconds.append(time.perf_counter() - start)
        return seconds

    def train(self):
        model = self.build()
        model.train()
        optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-5)
        x = self.inputs(self.seq_len)
        classes = self.conv or self.vectors
        labels = torch.randint(0, 1000, (self.batch,), device=self.device) if classes else x

        def step():
            with self.arithmetic():
                out = model(x)
                loss = F.cross_entropy(out.reshape(-1, out.shape[-1]).float(), labels.reshape(-1))
            loss.backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)

        seconds = self.timed(step)
        middle = statistics.median(seconds)
        result = {"steps": len(seconds), "seconds_per_step": middle,
                  "samples_per_s": self.batch * self.world / middle}
        if not classes:
            result["tokens_per_s"] = self.batch * self.seq_len * self.world / middle
        return result

    @torch.no_grad()
    def infer(self):
        model = self.build()
        model.eval()
        if self.conv or not hasattr(model, "blocks") or not model.blocks[0].causal:
            x = self.inputs(self.seq_len)
            x = x.to(self.dtype) if x.is_floating_point() and self.dtype else x
            seconds = self.timed(lambda: model(x))
            middle = statistics.median(seconds)
            return {"steps": len(seconds), "seconds_per_step": middle, "samples_per_s": self.batch / middle}
        prompt, output = int(self.job.get("prompt_tokens") or 512), int(self.job.get("output_tokens") or 128)
        tokens = self.inputs(prompt)
        prefill = statistics.median(self.timed(lambda: model(tokens, [[] for _ in model.blocks])))
        caches = [[] for _ in model.blocks]
        model(tokens, caches)
        state = {"last": tokens[:, -1:]}

        def decode():
            state["last"] = model(state["last"], caches)[:, -1].argmax(-1, keepdim=True)

        seconds = self.timed(decode)
        middle = statistics.median(seconds)
        whole = prefill + (output - 1) * middle
        return {"steps": len(seconds), "seconds_per_step": middle, "prefill_seconds": prefill,
                "samples_per_s": self.batch / whole, "tokens_per_s": self.batch * output / whole}

    def measure(self):
        while True:
            try:
                return self.infer() if self.inference else self.train()
            except RuntimeError as error:
                if not is_out_of_memory(error):
                    raise
            # Outside the handler: the traceback would keep the tensors of the failed try alive.
            if self.gpu:
                torch.cuda.empty_cache()
            self.make_smaller()

    def make_smaller(self):
        if self.batch > 1:
            log("Out of memory with %d samples at once: trying %d." % (self.batch, self.batch // 2))
            self.remarks.append("Out of memory with %d samples at once: halved to %d." % (self.batch, self.batch // 2))
            self.batch //= 2
        elif not self.conv and not self.options.model and self.architecture["layers"] > 1:
            fewer = self.architecture["layers"] // 2
            log("Out of memory with one sample: trying %d layers." % fewer)
            self.remarks.append("Out of memory with one sample: measured with %d layers." % fewer)
            self.architecture["layers"] = fewer
        else:
            raise SystemExit("This GPU is too small even for one sample of one layer. Try another GPU.")

    def document(self, result, watch):
        if self.gpu:
            result["peak_allocated_gb"] = torch.cuda.max_memory_allocated(self.device) / 1e9
            result["peak_reserved_gb"] = torch.cuda.max_memory_reserved(self.device) / 1e9
        if watch and watch.power:
            result["power_w"] = statistics.fmean(watch.power)
            result["utilisation"] = statistics.fmean(watch.use) / 100
        gpu = {"name": torch.cuda.get_device_name(self.device) if self.gpu else ("CPU " + platform.processor()).strip(),
               "count": self.world}
        if self.gpu:
            gpu["memory_gb"] = self.memory / 1e9
        driver = (watch.driver if watch else None) or getattr(torch.version, "hip", None)
        if driver:
            gpu["driver"] = driver
        architecture = dict(self.architecture)
        if self.vectors:
            # The job's own figures, in proportion to the layers that were measured.
            share = architecture["layers"] / self.whole
            architecture = dict(self.job["architecture"], layers=architecture["layers"])
            for key in ("gmacs_per_sample", "params_total", "params_active", "activations_m_per_sample"):
                if architecture.get(key):
                    architecture[key] *= share
        elif not self.conv:
            architecture["params_total"] = self.parameters
        job = {"phase": self.job["phase"] if self.inference else self.phase, "architecture": architecture,
               "micro_batch": self.batch, "asked_micro_batch": self.asked,
               "precision": self.precision, "stack": "plain-pytorch",
               "checkpointing": self.job.get("checkpointing") if not self.inference else None,
               "seq_len": self.seq_len if not self.conv and not self.vectors else None}
        if self.inference and not self.conv and not self.vectors:
            job["prompt_tokens"] = int(self.job.get("prompt_tokens") or 512)
            job["output_tokens"] = int(self.job.get("output_tokens") or 128)
        if self.phase == "lora":
            job["trainable_parameters"] = self.trainable
        return {"schema": SCHEMA, "format": "passerelle", "date": datetime.date.today().isoformat(),
                "gpu": gpu, "software": {"torch": torch.__version__, "python": platform.python_version()},
                "job": {key: value for key, value in job.items() if value is not None},
                "result": result, "remarks": self.remarks}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "passerelle-measurement.json")
    parser.add_argument("--out", default=here, help="the JSON file to write")
    parser.add_argument("--seconds", type=float, default=40, help="about how long to measure (default 40)")
    parser.add_argument("--micro-batch", type=int, help="samples at once on a GPU, instead of the job's")
    parser.add_argument("--layers", type=int, help="fewer layers than the model has")
    parser.add_argument("--device", choices=["auto", "cpu"], default="auto")
    parser.add_argument("--model", help="your own Hugging Face model: name or folder (needs transformers)")
    options = parser.parse_args()
    bench = Bench(JOB, options)
    log("Measuring on %s…" % (torch.cuda.get_device_name(bench.device) if bench.gpu else "the CPU"))
    watch = Watch(bench.local) if bench.gpu and torch.version.cuda else None
    if watch:
        watch.start()
    result = bench.measure()
    if watch:
        watch.stop()
    if int(os.environ.get("RANK", "0")) == 0:
        document = bench.document(result, watch)
        with open(options.out, "w", encoding="utf-8") as file:
            json.dump(document, file, indent=1)
            file.write("\n")
        for remark in document["remarks"]:
            log(remark)
        log("%.4g samples a second, %.4g s a step. Written: %s"
            % (result["samples_per_s"], result["seconds_per_step"], options.out))
    if bench.world > 1:
        torch.distributed.destroy_process_group()


if __name__ == "__main__":
    main()
