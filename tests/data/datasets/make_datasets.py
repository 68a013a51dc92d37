#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small datasets of this folder with independent programs, and expected.json with what those programs say.

Needs, of Debian 12: python3-pil python3-numpy python3-h5py python3-netcdf4 python3-nibabel python3-pydicom python3-zarr
python3-biopython ffmpeg sox libsox-fmt-all dcmtk zstd zip libeccodes-tools. make_tables.mjs and make_tokenizers.py write the rest.
Run: python3 make_datasets.py
"""
import bz2, csv, gzip, io, json, os, random, shutil, subprocess, sys, tarfile, wave, zipfile
from pathlib import Path

import numpy as np
from PIL import Image

HERE = Path(__file__).resolve().parent
EXPECTED = {}
random.seed(7)
WORDS = ("le chat dort sur la chaise et le chien mange dans la cour avec les enfants qui jouent pendant que la pluie "
         "tombe sur le toit de la maison the cat sleeps on the chair and the dog eats in the yard with children").split()


def sentence(n):
    return " ".join(random.choice(WORDS) for _ in range(n)) + "."


def expect(path, **figures):
    EXPECTED[path] = figures


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def fresh(name):
    folder = HERE / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def packed():
    folder = fresh("packed")
    items = [{"text": sentence(random.randint(3, 40)), "id": i} for i in range(200)]
    lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    text_bytes = sum(len(item["text"].encode()) for item in items)
    plain = folder / "lines.jsonl"
    plain.write_text(lines)
    figures = dict(samples=200, text_size_bytes=text_bytes, unpacked_size_bytes=len(lines.encode()), format="jsonl",
                   modality="text", max_sample_bytes=max(len(i["text"].encode()) for i in items))
    run("gzip", "-k", "-n", str(plain))
    run("zstd", "-q", str(plain))
    # Two members one after the other, as log rotation and bgzip write them.
    half = lines.index("\n", len(lines) // 2) + 1
    (folder / "members.jsonl.gz").write_bytes(gzip.compress(lines[:half].encode(), mtime=0) +
                                              gzip.compress(lines[half:].encode(), mtime=0))
    plain.unlink()
    for name in ("lines.jsonl.gz", "lines.jsonl.zst", "members.jsonl.gz"):
        expect("packed/" + name, **figures)
    rows = io.StringIO()
    writer = csv.writer(rows)
    writer.writerow(["nom", "prix", "remarque"])
    for i in range(150):
        writer.writerow([f"article {i}", i * 3, 'dit "bonjour",\nà tous' if i % 7 == 0 else "rien"])
    (folder / "prices.csv.gz").write_bytes(gzip.compress(rows.getvalue().encode(), mtime=0))
    expect("packed/prices.csv.gz", samples=150, columns=3, format="csv", modality="table",
           unpacked_size_bytes=len(rows.getvalue().encode()))


def archives():
    folder = fresh("archives")
    stage = fresh("stage")
    texts = {f"doc-{i}.txt": sentence(30) + "\n" for i in range(12)}
    for name, text in texts.items():
        (stage / name).write_text(text)
    total = sum(len(text.encode()) for text in texts.values())
    names = sorted(texts)
    for target, command in {"texts.zip": ["zip", "-q", "-X"], "texts.tar": ["tar", "cf"], "texts.tar.gz": ["tar", "czf"],
                            "texts.tar.zst": ["tar", "--zstd", "-cf"]}.items():
        subprocess.run(command + [str(folder / target)] + names, check=True, cwd=stage)
        expect("archives/" + target, samples=12, text_size_bytes=total, unpacked_size_bytes=total, modality="text",
               format="zip" if target.endswith("zip") else "tar")
    with tarfile.open(folder / "shard-000000.tar", "w") as tar:
        for i in range(9):
            image = io.BytesIO()
            Image.fromarray(np.full((20 + i, 30, 3), i * 20, np.uint8)).save(image, "JPEG")
            for ending, data in {"jpg": image.getvalue(), "txt": sentence(4).encode(), "cls": str(i % 3).encode()}.items():
                info = tarfile.TarInfo(f"train/{i:06d}.{ending}")
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
    expect("archives/shard-000000.tar", samples=9, format="webdataset", modality="image", **{
        "width_pixels.count": 9, "width_pixels.max": 30, "height_pixels.min": 20, "height_pixels.max": 28})
    shutil.rmtree(stage)


def images():
    folder = fresh("images")
    x = np.arange(40 * 56 * 3, dtype=np.uint8).reshape(40, 56, 3)
    rgb, grey = Image.fromarray(x), Image.fromarray(x[:, :, 0])
    rgba = rgb.convert("RGBA")
    rgba.putalpha(120)
    exif = Image.Exif()
    exif[0x010F] = "A camera of a long name" * 40
    rgb.save(folder / "colour.jpg")
    rgb.save(folder / "progressive.jpg", progressive=True, exif=exif)
    grey.save(folder / "grey.jpg")
    rgb.convert("CMYK").save(folder / "cmyk.jpg")
    rgb.save(folder / "colour.png")
    rgba.save(folder / "alpha.png")
    rgb.quantize(16).save(folder / "palette.png")
    Image.fromarray((x[:, :, 0].astype(np.uint16) * 200)).save(folder / "deep.png")
    rgb.save(folder / "lossy.webp")
    rgb.save(folder / "lossless.webp", lossless=True)
    rgba.save(folder / "alpha.webp")
    rgb.save(folder / "exif.webp", exif=exif)
    rgb.save(folder / "plain.tif")
    rgb.save(folder / "packed.tif", compression="tiff_lzw")
    rgb.save(folder / "pages.tif", save_all=True, append_images=[rgb.resize((20, 10)), grey])
    rgb.save(folder / "palette.gif")
    rgb.save(folder / "colour.bmp")
    for file in sorted(folder.iterdir()):
        image = Image.open(file)
        mode = {"1": 1, "L": 1, "I;16": 1, "I": 1, "P": 3, "RGB": 3, "RGBA": 4, "CMYK": 4}[image.mode]
        bits = 16 if image.mode.startswith("I") else 8
        expect("images/" + file.name, samples=1, modality="image", **{
            "width_pixels.max": image.width, "height_pixels.max": image.height, f"channels.{mode}": 1, f"bit_depths.{bits}": 1,
            "decoded_image_bytes": image.width * image.height * mode * bits // 8})
        if getattr(image, "n_frames", 1) > 1:
            EXPECTED["images/" + file.name]["measures.pages"] = image.n_frames


def class_folders():
    folder = fresh("class-folders")
    for split, counts in {"train": {"chat": 5, "chien": 3}, "test": {"chat": 2, "chien": 1}}.items():
        for name, count in counts.items():
            (folder / split / name).mkdir(parents=True)
            for i in range(count):
                Image.new("L", (16, 8 + i)).save(folder / split / name / f"{i}.png")
    expect("class-folders", samples=11, files=11, modality="image", **{
        "classes.chat": 7, "classes.chien": 4, "splits.train": 8, "splits.test": 3})


def sounds():
    folder = fresh("sounds")
    sox = ["sox", "-n", "-R"]
    subprocess.run(sox + ["-r", "16000", "-c", "1", "-b", "16", str(folder / "mono.wav"), "synth", "0.7", "sine", "440"], check=True)
    subprocess.run(sox + ["-r", "44100", "-c", "2", "-b", "24", str(folder / "stereo.wav"), "synth", "0.25", "sine", "440"], check=True)
    subprocess.run(sox + ["-r", "16000", "-c", "1", str(folder / "voice.flac"), "synth", "1.3", "sine", "300"], check=True)
    ffmpeg = ["ffmpeg", "-v", "error", "-y", "-i", str(folder / "voice.flac"), "-map_metadata", "-1", "-bitexact"]
    for name, options in {"voice.mp3": ["-b:a", "64k"], "plain.mp3": ["-b:a", "32k", "-write_xing", "0"],
                          "variable.mp3": ["-q:a", "6"], "voice.opus": ["-c:a", "libopus", "-b:a", "16k"],
                          "voice.ogg": ["-c:a", "libvorbis"], "voice.m4a": ["-c:a", "aac", "-b:a", "24k"],
                          "voice.w64.wav": ["-rf64", "always"]}.items():
        subprocess.run(ffmpeg + options + [str(folder / name)], check=True)
    for file in sorted(folder.iterdir()):
        info = json.loads(run("ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", str(file)))
        expect("sounds/" + file.name, samples=1, modality="audio", **{
            "audio_seconds": float(info["format"]["duration"]), f"sample_rates_hz.{info['streams'][0]['sample_rate']}": 1})


def videos():
    folder = fresh("videos")
    source = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=1.5", "-bitexact"]
    subprocess.run(source + ["-c:v", "mpeg4", str(folder / "end.mp4")], check=True)
    subprocess.run(source + ["-c:v", "mpeg4", "-movflags", "+faststart", str(folder / "start.mp4")], check=True)
    subprocess.run(source + ["-c:v", "mpeg4", str(folder / "film.mov")], check=True)
    subprocess.run(source + ["-c:v", "libvpx", "-b:v", "50k", str(folder / "film.webm")], check=True)
    subprocess.run(source + ["-c:v", "mpeg4", str(folder / "film.mkv")], check=True)
    for file in sorted(folder.iterdir()):
        info = json.loads(run("ffprobe", "-v", "error", "-of", "json", "-count_frames", "-show_format", "-show_streams", str(file)))
        stream = info["streams"][0]
        expect("videos/" + file.name, samples=1, modality="video", **{
            "video_seconds": float(info["format"]["duration"]), "width_pixels.max": stream["width"], "height_pixels.max": stream["height"]})
        if file.suffix in (".mp4", ".mov"):
            EXPECTED["videos/" + file.name]["measures.frames"] = int(stream["nb_read_frames"])


def medical():
    import nibabel, pydicom
    folder = fresh("medical")
    Image.fromarray(np.arange(24 * 32, dtype=np.uint8).reshape(24, 32)).save(folder / "slice.bmp")
    Image.fromarray(np.arange(24 * 32 * 3, dtype=np.uint8).reshape(24, 32, 3)).save(folder / "slice.jpg")
    keys = ["-k", "PatientName=", "-k", "PatientID="]
    run("img2dcm", "-i", "BMP", str(folder / "slice.bmp"), str(folder / "explicit.dcm"), *keys)
    run("dcmconv", "+ti", str(folder / "explicit.dcm"), str(folder / "implicit.dcm"))
    run("dcmconv", "+tb", str(folder / "explicit.dcm"), str(folder / "big-endian.dcm"))
    run("dcmconv", "+e", str(folder / "explicit.dcm"), str(folder / "open-lengths.dcm"))
    run("img2dcm", str(folder / "slice.jpg"), str(folder / "jpeg.dcm"), "-k", "PatientName=DUPONT^JEANNE")
    (folder / "slice.bmp").unlink()
    (folder / "slice.jpg").unlink()
    for file in sorted(folder.glob("*.dcm")):
        d = pydicom.dcmread(file)
        expect("medical/" + file.name, samples=1, modality="image", format="dicom", **{
            "width_pixels.max": d.Columns, "height_pixels.max": d.Rows, f"bit_depths.{d.BitsAllocated}": 1,
            f"channels.{d.SamplesPerPixel}": 1, "measures.series": 1})
        if str(d.get("PatientName", "")):
            EXPECTED["medical/" + file.name]["measures.named_patients"] = 1
    for name, shape, kind, form in (("brain.nii", (12, 10, 8), np.int16, nibabel.Nifti1Image),
                                    ("series.nii.gz", (6, 5, 4, 3), np.float32, nibabel.Nifti1Image),
                                    ("second.nii", (7, 6, 5), np.uint8, nibabel.Nifti2Image)):
        nibabel.save(form(np.zeros(shape, kind), np.eye(4)), folder / name)
        header = nibabel.load(folder / name).header
        sizes = header.get_data_shape()
        expect("medical/" + name, samples=sizes[3] if len(sizes) > 3 else 1, modality="image", format="nifti", **{
            "measures.voxels": int(np.prod(sizes)), "width_pixels.max": sizes[0], "height_pixels.max": sizes[1],
            f"bit_depths.{int(header['bitpix'])}": 1, "decoded_image_bytes": int(np.prod(sizes)) * int(header["bitpix"]) // 8})


def arrays():
    import netCDF4, zarr
    folder = fresh("arrays")
    for name, form in (("classic.nc", "NETCDF3_CLASSIC"), ("offset.nc", "NETCDF3_64BIT_OFFSET"), ("data.nc", "NETCDF3_64BIT_DATA")):
        with netCDF4.Dataset(folder / name, "w", format=form) as data:
            data.title = "essai"
            data.createDimension("time", None)
            data.createDimension("x", 5)
            data.createVariable("x", "f8", ("x",))[:] = range(5)
            data.createVariable("t", "f4", ("time", "x"))[:] = np.zeros((7, 5))
            data.createVariable("flag", "i2", ("time",))[:] = np.zeros(7)
        with netCDF4.Dataset(folder / name) as data:
            expect("arrays/" + name, samples=len(data.dimensions["time"]), modality="array", format="netcdf", **{
                "measures.variables": len(data.variables), "measures.values": sum(int(v.size) for v in data.variables.values())})
    np.save(folder / "matrix.npy", np.zeros((11, 3), np.float32))
    np.save(folder / "vector.npy", np.zeros(9, np.int64))
    for name in ("matrix.npy", "vector.npy"):
        a = np.load(folder / name)
        expect("arrays/" + name, samples=a.shape[0], modality="array", format="numpy", **{
            "measures.values": a.size, "mean_sample_bytes": a.nbytes / a.shape[0]})
    for template, edition in (("GRIB1", 1), ("GRIB2", 2)):
        sample = Path("/usr/share/eccodes/samples") / f"{template}.tmpl"
        target = folder / f"edition{edition}.grib"
        target.write_bytes(sample.read_bytes() * 3)
        lengths = [int(v) for v in run("grib_get", "-p", "totalLength", str(target)).split()]
        expect("arrays/" + target.name, samples=int(run("grib_count", str(target))), modality="array", format="grib", **{
            "max_sample_bytes": max(lengths)})
        if edition == 2:
            points = sum(int(v) for v in run("grib_get", "-p", "numberOfDataPoints", str(target)).split())
            EXPECTED["arrays/" + target.name]["measures.values"] = points


def hierarchies():
    import h5py, netCDF4
    folder = fresh("hierarchies")
    with h5py.File(folder / "waves.h5", "w") as f:
        f.create_dataset("signals/voltage", data=np.zeros((40, 16), np.float32), chunks=(10, 16), compression="gzip")
        f.create_dataset("labels", data=np.zeros(40, np.int64))
    with h5py.File(folder / "cells.h5ad", "w") as f:
        f.create_dataset("X/data", data=np.zeros(9, np.float32))
        f.create_dataset("X/indices", data=np.zeros(9, np.int32))
        f.create_dataset("X/indptr", data=np.zeros(26, np.int32))
        f.create_dataset("obs/_index", data=np.arange(25))
        f.create_dataset("var/_index", data=np.arange(7))
    with netCDF4.Dataset(folder / "four.nc", "w", format="NETCDF4") as data:
        data.createDimension("x", 6)
        data.createVariable("x", "f8", ("x",))[:] = range(6)
        data.createVariable("t", "f4", ("x",))[:] = range(6)
    for file in sorted(folder.iterdir()):
        arrays = []
        with h5py.File(file) as f:
            f.visititems(lambda name, item: arrays.append(item) if isinstance(item, h5py.Dataset) else None)
            sizes, rows = [int(a.size) for a in arrays], max(a.shape[0] for a in arrays)
        cells = file.suffix == ".h5ad"
        expect("hierarchies/" + file.name, samples=25 if cells else rows, modality="array", format="anndata" if cells else "hdf5", **{
            "measures.variables": len(sizes), "measures.values": sum(sizes)})
        if cells:
            EXPECTED["hierarchies/" + file.name]["measures.observations"] = 25


def sequences():
    from Bio import SeqIO
    from Bio.Seq import Seq
    from Bio.SeqRecord import SeqRecord
    folder = fresh("sequences")
    records = [SeqRecord(Seq("".join(random.choice("ACGT") for _ in range(random.randint(20, 200)))), id=f"s{i}") for i in range(15)]
    SeqIO.write(records, folder / "genes.fasta", "fasta")
    for record in records:
        record.letter_annotations["phred_quality"] = [30] * len(record)
    SeqIO.write(records, folder / "reads.fastq", "fastq")
    for name, kind in (("genes.fasta", "fasta"), ("reads.fastq", "fastq")):
        lengths = [len(r) for r in SeqIO.parse(folder / name, kind)]
        expect("sequences/" + name, samples=len(lengths), modality="sequence", max_sample_bytes=max(lengths), **{
            "measures.sequences": len(lengths), "measures.residues": sum(lengths)})


def annotations():
    folder = fresh("annotations")
    coco = {"info": {}, "images": [{"id": i, "file_name": f"{i}.png", "width": 8, "height": 8} for i in range(4)],
            "annotations": [{"id": i, "image_id": i % 4, "category_id": 1 + i % 3, "bbox": [0, 0, 2, 2], "area": 4,
                             "segmentation": [[0, 0, 2, 0, 2, 2]]} for i in range(11)],
            "categories": [{"id": 1, "name": "vélo"}, {"id": 2, "name": "bus"}, {"id": 3, "name": "tram"}]}
    (folder / "instances.json").write_text(json.dumps(coco, ensure_ascii=False))
    expect("annotations/instances.json", samples=0, format="coco", modality="annotation", **{
        "measures.boxes": 11, "measures.annotated_images": 4, "classes.vélo": 4, "classes.bus": 4, "classes.tram": 3})
    yolo = fresh("yolo")
    (yolo / "data.yaml").write_text("path: .\ntrain: images/train\nval: images/train\nnames:\n  0: casque\n  1: gilet\n")
    for kind in ("images", "labels"):
        (yolo / kind / "train").mkdir(parents=True)
    for i in range(5):
        Image.new("RGB", (32, 24)).save(yolo / "images" / "train" / f"{i}.jpg")
        (yolo / "labels" / "train" / f"{i}.txt").write_text("".join(f"{(i + j) % 2} 0.5 0.5 0.2 0.1\n" for j in range(i)))
    labels = [line.split()[0] for f in (yolo / "labels/train").iterdir() for line in f.read_text().splitlines()]
    expect("yolo", samples=5, modality="image", **{"measures.boxes": len(labels), "classes.casque": labels.count("0"),
                                                   "classes.gilet": labels.count("1"), "splits.train": 5})


def card():
    folder = fresh("card")
    (folder / "data").mkdir()
    for split, count in (("train", 8), ("test", 2)):
        (folder / "data" / f"{split}-00000-of-00001.jsonl").write_text(
            "".join(json.dumps({"text": sentence(9)}) + "\n" for _ in range(count)))
    (folder / "README.md").write_text("""---
license: cc-by-4.0
language:
- fr
- en
size_categories:
- n<1K
task_categories: [text-generation]
pretty_name: "Un corpus"
dataset_info:
  features:
  - name: text
    dtype: string
  splits:
  - name: train
    num_bytes: 400
    num_examples: 8
  - name: test
    num_bytes: 100
    num_examples: 2
  download_size: 500
  dataset_size: 600
---
# Un corpus
""")
    expect("card", samples=10, licence="cc-by-4.0", modality="text", **{
        "splits.train": 8, "splits.test": 2, "stated.languages": "fr, en", "stated.samples": "10", "stated.title": "Un corpus"})


if __name__ == "__main__":
    for make in (packed, archives, images, class_folders, sounds, videos, medical, arrays, hierarchies, sequences, annotations, card):
        make()
    (HERE / "expected.json").write_text(json.dumps(EXPECTED, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    print(len(EXPECTED), "datasets")
