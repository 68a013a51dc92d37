#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the models and datasets of the three sample dossiers, byte for byte the same on every run.

The models are freshly initialised networks (no training, no third party's weights); the texts were written for
Passerelle or are combined from sentences written for it. All of it is CC0. Standard library only.

    python3 make_samples.py            writes health/, industry/ and language/ beside this file
"""
import csv
import io
import json
import math
import random
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
CC0 = ("CC0 1.0 Universal\n\nTo the extent possible under law, the authors of Passerelle have waived all copyright and "
       "related or neighbouring rights to this sample.\nhttps://creativecommons.org/publicdomain/zero/1.0/\n")


# ---- weights -------------------------------------------------------------------------------------------------------

def half(value):
    return struct.pack("<e", value)


def bfloat(value):
    return struct.pack("<f", value)[2:]


def write_safetensors(path, tensors, dtype, rng):
    """tensors: list of (name, shape, "one" | "zero" | standard deviation)."""
    pack = half if dtype == "F16" else bfloat
    header, blobs, offset = {"__metadata__": {"format": "pt", "licence": "CC0-1.0"}}, [], 0
    for name, shape, init in tensors:
        count = math.prod(shape)
        if init == "one":
            blob = pack(1.0) * count
        elif init == "zero":
            blob = pack(0.0) * count
        else:
            blob = b"".join(pack(rng.gauss(0.0, init)) for _ in range(count))
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [offset, offset + len(blob)]}
        offset += len(blob)
        blobs.append(blob)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def linear(name, out, into, bias=True):
    layers = [(f"{name}.weight", (out, into), 0.02)]
    return layers + ([(f"{name}.bias", (out,), "zero")] if bias else [])


def norm(name, width):
    return [(f"{name}.weight", (width,), "one"), (f"{name}.bias", (width,), "zero")]


def write_config(folder, config):
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")


def encoder_layers(prefix, layers, h, f, vit):
    result = []
    for i in range(layers):
        p = f"{prefix}.encoder.layer.{i}"
        for part in ("query", "key", "value"):
            result += linear(f"{p}.attention.attention.{part}" if vit else f"{p}.attention.self.{part}", h, h)
        result += linear(f"{p}.attention.output.dense", h, h)
        result += linear(f"{p}.intermediate.dense", f, h)
        result += linear(f"{p}.output.dense", h, f)
        names = ("layernorm_before", "layernorm_after") if vit else ("attention.output.LayerNorm", "output.LayerNorm")
        for name in names:
            result += norm(f"{p}.{name}", h)
    return result


def make_vit(folder, rng):
    h, layers, f, patch, size, labels = 96, 4, 384, 8, 64, ["no finding", "opacity", "effusion"]
    write_config(folder, {
        "architectures": ["ViTForImageClassification"], "model_type": "vit", "hidden_size": h,
        "num_hidden_layers": layers, "num_attention_heads": 4, "intermediate_size": f, "hidden_act": "gelu",
        "image_size": size, "patch_size": patch, "num_channels": 3, "qkv_bias": True, "layer_norm_eps": 1e-12,
        "id2label": {str(i): name for i, name in enumerate(labels)},
        "label2id": {name: i for i, name in enumerate(labels)}, "torch_dtype": "float16"})
    tensors = [("vit.embeddings.cls_token", (1, 1, h), 0.02),
               ("vit.embeddings.position_embeddings", (1, (size // patch) ** 2 + 1, h), 0.02),
               ("vit.embeddings.patch_embeddings.projection.weight", (h, 3, patch, patch), 0.02),
               ("vit.embeddings.patch_embeddings.projection.bias", (h,), "zero")]
    tensors += encoder_layers("vit", layers, h, f, True) + norm("vit.layernorm", h)
    tensors += linear("classifier", len(labels), h)
    write_safetensors(folder / "model.safetensors", tensors, "F16", rng)


def make_bert(folder, rng):
    h, layers, f, vocab, positions = 96, 4, 384, 2048, 256
    write_config(folder, {
        "architectures": ["BertModel"], "model_type": "bert", "hidden_size": h, "num_hidden_layers": layers,
        "num_attention_heads": 4, "intermediate_size": f, "hidden_act": "gelu", "vocab_size": vocab,
        "max_position_embeddings": positions, "type_vocab_size": 2, "layer_norm_eps": 1e-12, "torch_dtype": "float16"})
    tensors = [("embeddings.word_embeddings.weight", (vocab, h), 0.02),
               ("embeddings.position_embeddings.weight", (positions, h), 0.02),
               ("embeddings.token_type_embeddings.weight", (2, h), 0.02)]
    tensors += norm("embeddings.LayerNorm", h)
    tensors += [(name[1:] if name.startswith(".") else name, shape, init)
                for name, shape, init in encoder_layers("", layers, h, f, False)]
    tensors += linear("pooler.dense", h, h)
    write_safetensors(folder / "model.safetensors", tensors, "F16", rng)


def make_llama(folder, rng):
    h, layers, f, vocab, heads, kv = 128, 4, 344, 2048, 8, 4
    write_config(folder, {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": h, "num_hidden_layers": layers,
        "num_attention_heads": heads, "num_key_value_heads": kv, "head_dim": h // heads, "intermediate_size": f,
        "hidden_act": "silu", "vocab_size": vocab, "max_position_embeddings": 1024, "rms_norm_eps": 1e-5,
        "rope_theta": 10000.0, "tie_word_embeddings": False, "attention_bias": False, "mlp_bias": False,
        "torch_dtype": "bfloat16"})
    tensors = [("model.embed_tokens.weight", (vocab, h), 0.02)]
    for i in range(layers):
        p = f"model.layers.{i}"
        tensors += linear(f"{p}.self_attn.q_proj", h, h, False)
        tensors += linear(f"{p}.self_attn.k_proj", h * kv // heads, h, False)
        tensors += linear(f"{p}.self_attn.v_proj", h * kv // heads, h, False)
        tensors += linear(f"{p}.self_attn.o_proj", h, h, False)
        tensors += linear(f"{p}.mlp.gate_proj", f, h, False) + linear(f"{p}.mlp.up_proj", f, h, False)
        tensors += linear(f"{p}.mlp.down_proj", h, f, False)
        tensors += [(f"{p}.input_layernorm.weight", (h,), "one"), (f"{p}.post_attention_layernorm.weight", (h,), "one")]
    tensors += [("model.norm.weight", (h,), "one")] + linear("lm_head", vocab, h, False)
    write_safetensors(folder / "model.safetensors", tensors, "BF16", rng)


# ---- data ----------------------------------------------------------------------------------------------------------

def write_png(path, size, pixel):
    rows = b"".join(b"\0" + bytes(pixel(x, y) for x in range(size)) for y in range(size))

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def make_images(folder, rng):
    """Drawn, not photographed: an ellipse with or without a bright spot or a level, as a chest film might show."""
    for label in ("no_finding", "opacity", "effusion"):
        (folder / label).mkdir(parents=True, exist_ok=True)
        for i in range(16):
            cx, cy, r = rng.uniform(24, 40), rng.uniform(20, 40), rng.uniform(4, 8)
            level = rng.uniform(40, 50)
            grain = random.Random(rng.random())

            def pixel(x, y):
                inside = ((x - 32) / 26) ** 2 + ((y - 32) / 29) ** 2 < 1
                value = 60 if inside else 190
                if label == "opacity" and (x - cx) ** 2 + (y - cy) ** 2 < r * r:
                    value = 175
                if label == "effusion" and inside and y > level:
                    value = 165
                return max(0, min(255, int(value + grain.gauss(0, 6))))
            write_png(folder / label / f"{label}-{i:03d}.png", 64, pixel)


MACHINES = ["presse hydraulique 2", "tour CN 7", "convoyeur nord", "compresseur d'air A", "four de trempe",
            "robot de soudage 3", "pompe de refroidissement", "extracteur de fumées"]
SYMPTOMS = ["vibration anormale du palier côté moteur", "montée lente de la température d'huile",
            "bruit sec à chaque changement de sens", "pression qui chute après vingt minutes de marche",
            "arrêt sur défaut variateur sans cause visible", "fuite légère au raccord principal"]
ACTIONS = ["roulement remplacé, niveau d'huile refait, essai de trente minutes sans écart",
           "filtre nettoyé et capteur recalé, la mesure est revenue dans sa plage",
           "accouplement réaligné au laser, la vibration est tombée sous le seuil d'alerte",
           "joint changé et circuit purgé, aucune perte après une heure de marche",
           "courroie retendue selon la fiche, nouvelle vérification prévue dans une semaine",
           "carte de commande échangée, l'ancienne part en réparation chez le fournisseur"]
EN_LOGS = ["The spindle drew more current than usual during the roughing pass and the operator reduced the feed.",
           "After the coolant was changed the bearing temperature settled at its normal value within the hour.",
           "The vision station rejected eleven parts in a row; the lens had been splashed and was cleaned.",
           "A gripper finger was worn on one side, so the part slipped when the arm moved at full speed.",
           "The compressor started more often than planned because a valve did not close completely.",
           "Nothing unusual was found during the weekly inspection and the line was released to production."]


def make_maintenance(folder, rng):
    folder.mkdir(parents=True, exist_ok=True)
    text = io.StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerow(["date", "machine", "heures_de_marche", "vibration_mm_s", "compte_rendu"])
    for i in range(400):
        day = f"2026-{1 + i // 34:02d}-{1 + i % 28:02d}"
        report = (f"Constat : {rng.choice(SYMPTOMS)}. Intervention : {rng.choice(ACTIONS)}. "
                  f"Durée d'arrêt : {rng.randint(10, 240)} minutes, relevée par l'équipe du {rng.choice(['matin', 'soir'])}.")
        table.writerow([day, rng.choice(MACHINES), f"{rng.uniform(100, 9000):.0f}",
                        f"{rng.uniform(0.4, 9.5):.2f}".replace(".", ","), report])
    (folder / "interventions.csv").write_text(text.getvalue(), encoding="utf-8")
    with open(folder / "shift_log.jsonl", "w", encoding="utf-8") as out:
        for i in range(300):
            body = " ".join(rng.sample(EN_LOGS, 3)) + f" Shift {i + 1}, line {rng.randint(1, 4)}."
            out.write(json.dumps({"id": i + 1, "text": body}, ensure_ascii=False) + "\n")


FR_TEXT = [
    "Le contrat de travail se forme par l'accord des deux parties, et l'écrit n'est exigé que pour certaines formes.",
    "La période d'essai permet à l'employeur d'évaluer les compétences du salarié dans son travail.",
    "Une clause qui crée un déséquilibre significatif entre les droits des parties est réputée non écrite.",
    "Le délai court à compter du jour où le titulaire du droit a connu les faits qui lui permettent de l'exercer.",
    "Les conditions générales doivent être lisibles, compréhensibles et remises avant la signature du contrat.",
    "La société à responsabilité limitée est gérée par une ou plusieurs personnes physiques, associées ou non.",
    "L'assemblée délibère sur les comptes dans les six mois qui suivent la clôture de l'exercice.",
    "Le preneur doit user de la chose louée avec soin et payer le loyer aux termes convenus.",
    "Celui qui réclame l'exécution d'une obligation doit la prouver, sauf quand la loi en dispose autrement.",
    "Les données à caractère personnel ne sont conservées que le temps nécessaire à la finalité annoncée."]
EN_TEXT = [
    "A contract is formed when an offer is accepted and both parties intend to be bound by its terms.",
    "The supplier shall tell the customer of any delay as soon as it becomes aware of the cause.",
    "Neither party is liable for a failure that is caused by events which it could not reasonably foresee.",
    "The licence is granted for the whole term of the protection and for every country of the Union.",
    "Notices under this agreement must be given in writing and are effective on the day of receipt.",
    "The court may reduce a penalty that is clearly excessive in view of the interest of the creditor.",
    "Personal data may be kept only as long as they are needed for the purpose that was announced.",
    "The parties shall first try to settle a dispute by negotiation between their representatives.",
    "An amendment to this agreement has no effect unless it is signed by both of the parties.",
    "The tenant must return the premises in the state in which they were at the start of the lease."]
QUESTIONS = [
    ("Quelle est la durée maximale de la période d'essai pour un cadre ?",
     "Elle est fixée par la loi et la convention collective ; il faut vérifier les deux et retenir la règle applicable."),
    ("Une clause de non-concurrence peut-elle être valable sans contrepartie ?",
     "Non : sans contrepartie financière pour le salarié, la clause est nulle."),
    ("Who must prove that a payment was made?",
     "The debtor who claims to be released must show that the payment was made."),
    ("Can a notice be sent by e-mail?",
     "Yes, when the agreement allows it and the recipient's address for notices is an e-mail address.")]


def make_corpus(folder, rng):
    folder.mkdir(parents=True, exist_ok=True)
    for code, sentences, title in (("fr", FR_TEXT, "Fiche"), ("en", EN_TEXT, "Note")):
        for i in range(24):
            paragraphs = [" ".join(rng.sample(sentences, 6)) for _ in range(8)]
            (folder / f"{code}-{i + 1:02d}.txt").write_text(f"{title} {i + 1}\n\n" + "\n\n".join(paragraphs) + "\n",
                                                            encoding="utf-8")
    with open(folder / "questions.jsonl", "w", encoding="utf-8") as out:
        for i in range(200):
            question, answer = QUESTIONS[i % len(QUESTIONS)]
            source = rng.choice(FR_TEXT if i % 4 < 2 else EN_TEXT)
            item = {"messages": [{"role": "user", "content": f"{question} ({i + 1})"},
                                 {"role": "assistant", "content": f"{answer} {source}"}]}
            out.write(json.dumps(item, ensure_ascii=False) + "\n")


CARDS = {
    "health": "Drawn pictures of 64 × 64 points in three classes, standing for pseudonymised chest films.",
    "industry": "Maintenance reports (French, CSV) and shift logs (English, JSONL), written for Passerelle.",
    "language": "Short legal notes in French and English and question-answer pairs, written for Passerelle."}


def main():
    for name, make_model, make_data in (("health", make_vit, make_images), ("industry", make_bert, make_maintenance),
                                        ("language", make_llama, make_corpus)):
        rng = random.Random(f"passerelle {name} 1")
        model, data = HERE / name / "model", HERE / name / "dataset"
        model.mkdir(parents=True, exist_ok=True)
        data.mkdir(parents=True, exist_ok=True)
        make_model(model, rng)
        make_data(data, rng)
        (data / "README.md").write_text(f"---\nlicense: cc0-1.0\nlanguage: [fr, en]\n---\n{CARDS[name]}\n"
                                        "Made by make_samples.py. No personal data.\n", encoding="utf-8")
        (HERE / name / "LICENSE").write_text(CC0, encoding="utf-8")


if __name__ == "__main__":
    main()
