#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes small tokenizers and the texts they are tried on; count_tokens.mjs and this script note what the reference
implementations count (expected_tokens.json).

The merges are trained here on the texts below; the SentencePiece models by spm_train. Needs, of Debian 12: sentencepiece
python3-sentencepiece; then: npm install @huggingface/tokenizers tiktoken && node count_tokens.mjs
"""
import base64, collections, json, random, re, shutil, subprocess
from pathlib import Path

import sentencepiece

HERE = Path(__file__).resolve().parent
OUT = HERE / "tokenizers"
shutil.rmtree(OUT, ignore_errors=True)
OUT.mkdir()
random.seed(3)
BASE = """Le calcul intensif ouvre aux jeunes entreprises des milliers de processeurs graphiques. L'accès est gratuit pour la
recherche ouverte, et payant au coût réel sinon. Aujourd'hui, j'ai entraîné un modèle de 7 milliards de paramètres.
The quick brown fox doesn't jump over 12345 lazy dogs; they're sleeping. We'll train it again tomorrow, won't we?
Der Rechner steht in Jülich und heißt JUPITER. El niño comió una manzana. Ο υπολογιστής είναι γρήγορος.
def train(model, data):\n    for batch in data:\n        loss = model(batch)  # forward\n        loss.backward()\n
int main() { return printf("%d\\n", 42); }
""".replace("\\n", "\n")
TEXTS = BASE.splitlines() + [
    "", " ", "   deux espaces   ", "\n\n\n", "tab\tulation\r\nligne", "émoji 👩‍🚀 et 漢字かな交じり文", "e\u0301te\u0301 décomposé",
    "1234567890 3.14159 1e-9", "https://exemple.fr/chemin?clé=valeur&x=1", "DON'T SHOUT, it's LOUD", "naïve café coöperate",
    "<s> balise </s> <|fin|> suite", "a" * 300, "mot " * 200, "x = y\n\n\n    z\n", "\u00a0espace\u2009fine\u202finsécable", "مرحبا بالعالم",
    BASE,
]
LEVEL2 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"


def train(words, merges, join):
    """Plain byte-pair training over words that are tuples of symbols."""
    result = []
    words = collections.Counter(words)
    for _ in range(merges):
        pairs = collections.Counter()
        for word, count in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        if not pairs:
            break
        best = max(pairs, key=lambda p: (pairs[p], p))
        result.append(best)
        changed = collections.Counter()
        for word, count in words.items():
            out, i = [], 0
            while i < len(word):
                if i + 1 < len(word) and (word[i], word[i + 1]) == best:
                    out.append(join(*best))
                    i += 2
                else:
                    out.append(word[i])
                    i += 1
            changed[tuple(out)] += count
        words = changed
    return result


def spelled():
    table, extra = {}, 256
    for byte in range(256):
        if 33 <= byte <= 126 or 161 <= byte <= 172 or byte >= 174:
            table[byte] = chr(byte)
        else:
            table[byte] = chr(extra)
            extra += 1
    return table


def write(name, document):
    (OUT / name).write_text(json.dumps(document, ensure_ascii=False, indent=0) + "\n")


def byte_level():
    table = spelled()
    words = [tuple(table[b] for b in w.encode()) for w in re.findall(r" ?\w+| ?[^\w\s]+|\s+", BASE)]
    merges = train(words, 500, lambda a, b: a + b)
    vocab = {c: i for i, c in enumerate(table.values())}
    for a, b in merges:
        vocab.setdefault(a + b, len(vocab))
    common = {"version": "1.0", "truncation": None, "padding": None, "post_processor": None, "decoder": {"type": "ByteLevel",
              "add_prefix_space": True, "trim_offsets": True, "use_regex": True}}
    model = {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None, "end_of_word_suffix": None,
             "fuse_unk": False, "byte_fallback": False, "ignore_merges": False, "vocab": vocab}
    write("byte-level.json", {**common, "added_tokens": [], "normalizer": None,
          "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
          "model": {**model, "merges": [f"{a} {b}" for a, b in merges]}})
    special = {"id": len(vocab), "content": "<|fin|>", "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    write("split-rule.json", {**common, "added_tokens": [special], "normalizer": {"type": "NFC"},
          "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
              {"type": "Split", "pattern": {"Regex": LEVEL2}, "behavior": "Isolated", "invert": False},
              {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": False}]},
          "model": {**model, "ignore_merges": True, "merges": [[a, b] for a, b in merges]}})
    back = {c: b for b, c in table.items()}
    ranks = [bytes([b]) for b in range(256)]
    for a, b in merges:
        token = bytes(back[c] for c in a + b)
        if token not in ranks:
            ranks.append(token)
    (OUT / "ranks.tiktoken").write_text("".join(f"{base64.b64encode(t).decode()} {i}\n" for i, t in enumerate(ranks)))


def piece_style():
    marked = "▁" + BASE.replace(" ", "▁")
    words = [tuple(w) for w in re.findall(r"▁*[^▁]+", marked)]
    merges = train(words, 400, lambda a, b: a + b)
    vocab = {"<unk>": 0, "<s>": 1, "</s>": 2}
    for byte in range(256):
        vocab[f"<0x{byte:02X}>"] = len(vocab)
    for a, b in merges:
        vocab.setdefault(a + b, len(vocab))
    for c in sorted(set(marked)):
        if c != "\n":
            vocab.setdefault(c, len(vocab))
    merges = [(a, b) for a, b in merges if a in vocab and b in vocab]
    added = [{"id": i, "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
             for t, i in (("<unk>", 0), ("<s>", 1), ("</s>", 2))]
    write("piece-style.json", {"version": "1.0", "truncation": None, "padding": None, "added_tokens": added,
          "normalizer": {"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": "▁"},
                                                             {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]},
          "pre_tokenizer": None, "post_processor": None, "decoder": None,
          "model": {"type": "BPE", "dropout": None, "unk_token": "<unk>", "continuing_subword_prefix": None, "end_of_word_suffix": None,
                    "fuse_unk": True, "byte_fallback": True, "ignore_merges": False, "vocab": vocab,
                    "merges": [f"{a} {b}" for a, b in merges]}})


def pieces():
    expected = {}
    corpus = OUT / "corpus.txt"
    corpus.write_text("\n".join(line for line in BASE.splitlines() if line.strip()) + "\n")
    for kind in ("bpe", "unigram"):
        subprocess.run(["spm_train", f"--input={corpus}", f"--model_prefix={OUT / kind}", f"--model_type={kind}", "--vocab_size=360" if kind == "bpe" else "--vocab_size=200",
                        "--byte_fallback=" + ("true" if kind == "bpe" else "false"), "--hard_vocab_limit=false", "--normalization_rule_name=identity"], check=True, capture_output=True)
        (OUT / f"{kind}.vocab").unlink()
        model = sentencepiece.SentencePieceProcessor(model_file=str(OUT / f"{kind}.model"))
        expected[f"{kind}.model"] = [len(model.encode(text)) for text in TEXTS]
    expected["rules.model"] = rules(corpus)
    corpus.unlink()
    return expected


def rules(corpus):
    """A model with rules of normalisation of its own: they are kept as a trie, which a stranger can write."""
    table = OUT / "rules.tsv"
    table.write_text("".join(f"{ord(a):x}\t{' '.join(f'{ord(c):x}' for c in b)}\n" for a, b in (
        ("É", "E"), ("é", "e"), ("è", "e"), ("ß", "ss"), ("’", "'"), ("\u00a0", " "), ("漢", "Han"))))
    subprocess.run(["spm_train", f"--input={corpus}", f"--model_prefix={OUT / 'rules'}", "--model_type=unigram", "--vocab_size=150",
                    "--hard_vocab_limit=false", f"--normalization_rule_tsv={table}"], check=True, capture_output=True)
    (OUT / "rules.vocab").unlink()
    table.unlink()
    model = sentencepiece.SentencePieceProcessor(model_file=str(OUT / "rules.model"))
    return [len(model.encode(text)) for text in TEXTS]


byte_level()
piece_style()
(HERE / "expected_tokens.json").write_text(json.dumps({"texts": TEXTS, "counts": pieces(), "level2": LEVEL2}, ensure_ascii=False, indent=0) + "\n")
