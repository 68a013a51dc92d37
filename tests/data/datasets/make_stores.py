#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes hierarchies and stores with the programs that people use for them, and expected_stores.json with what h5py,
zarr, GDAL and PyTables say of the finished files.

Needs, of Debian 12: python3-h5py python3-anndata python3-zarr python3-pandas python3-tables python3-gdal. Run it after
make_datasets.py, which empties `hierarchies`, and before make_stores.mjs. Run: python3 make_stores.py
"""
import json
import shutil
import struct
from pathlib import Path

import anndata
import h5py
import numpy as np
import pandas
import zarr
from osgeo import gdal

HERE = Path(__file__).resolve().parent
EXPECTED = {}
gdal.UseExceptions()


def look(path, **more):
    """What h5py finds in the finished file."""
    arrays = []
    with h5py.File(HERE / path) as f:
        f.visititems(lambda name, item: arrays.append((name, item.shape, int(item.size)))
                     if isinstance(item, h5py.Dataset) else None)
    EXPECTED[path] = {"modality": "array", "format": "hdf5", "samples": max([s[0] for _, s, _ in arrays if s] or [1]),
                      "measures.variables": len(arrays), "measures.values": sum(n for _, _, n in arrays), **more}


def dense():
    """Groups of more than eight members: fractal heaps and version 2 B-trees of one and of several levels."""
    with h5py.File(HERE / "hierarchies/dense.h5", "w", libver="latest", track_order=True) as f:
        for i in range(30):
            f.attrs[f"note_{i}"] = f"dense attribute {i}"
            f.create_dataset(f"array with a long enough name {i}", data=np.zeros((i + 1, 2), np.float32))
        few = f.create_group("few")
        few.create_dataset("a", data=np.zeros((50, 3), np.int16))
    look("hierarchies/dense.h5")
    # Empty arrays of one value: the groups are what this file is about.
    with h5py.File(HERE / "hierarchies/wide.h5", "w", libver="latest") as f:
        group = f.create_group("g")
        first = group.create_dataset("0", data=np.float32(1))
        scale = f.create_dataset("rows", data=np.zeros((7, 1), np.uint8))
        for i in range(1, 1500):
            group[f"link {i:05d}"] = first if i % 2 else scale
    with h5py.File(HERE / "hierarchies/wide.h5") as f:
        assert len(f["g"]) == 1500
    look("hierarchies/wide.h5")
    with h5py.File(HERE / "hierarchies/tiny.h5", "w", libver="latest") as f:
        f["x"] = np.zeros(3, np.int8)
    look("hierarchies/tiny.h5")
    with h5py.File(HERE / "hierarchies/tiny_old.h5", "w", libver="earliest") as f:
        f["x"] = np.zeros(3, np.int8)
    look("hierarchies/tiny_old.h5")


def tables():
    frame = pandas.DataFrame({"price": np.arange(20.0), "sold": np.arange(20)})
    frame.to_hdf(HERE / "hierarchies/pandas.h5", key="sales", mode="w", format="fixed")
    look("hierarchies/pandas.h5")


def cells():
    data = anndata.AnnData(np.zeros((13, 4), np.float32))
    data.obs["batch"] = pandas.Categorical(["a", "b", "c"] * 4 + ["a"])
    data.obsm["X_pca"] = np.zeros((13, 2))
    data.layers["counts"] = np.zeros((13, 4), np.int32)
    data.write_h5ad(HERE / "hierarchies/annotated.h5ad")
    read = anndata.read_h5ad(HERE / "hierarchies/annotated.h5ad")
    look("hierarchies/annotated.h5ad", format="anndata", samples=read.n_obs,
         **{"measures.observations": read.n_obs, "measures.features": read.n_vars})


def zarr_store():
    folder = HERE / "stores"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    store = zarr.DirectoryStore(folder / "two.zarr")
    root = zarr.group(store)
    root.create_dataset("signals/voltage", shape=(40, 16), chunks=(40, 16), dtype="f4")[:] = 1
    root.create_dataset("labels", shape=(40,), chunks=(40,), dtype="i8")[:] = 2
    root.attrs["title"] = "essai"
    zarr.consolidate_metadata(store)
    arrays = []
    zarr.open(str(folder / "two.zarr"), "r").visitvalues(
        lambda item: arrays.append(item) if isinstance(item, zarr.Array) else None)
    EXPECTED["stores/two.zarr"] = {
        "format": "zarr", "modality": "array", "samples": max(a.shape[0] for a in arrays),
        "measures.variables": len(arrays), "measures.values": sum(int(a.size) for a in arrays)}
    one = zarr.open(str(folder / "two.zarr/labels"), "r")
    # The description alone too: it is what the tests cut and damage.
    EXPECTED["stores/two.zarr/labels/.zarray"] = {"format": "zarr", "modality": "array", "samples": one.shape[0],
                                                  "measures.values": int(one.size)}


def pictures():
    folder = HERE / "geo"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, driver, bands, kind, options in (
            ("bands.tif", "GTiff", 5, gdal.GDT_UInt16, ["COMPRESS=DEFLATE"]),
            ("tiled.tif", "GTiff", 3, gdal.GDT_Byte, ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "COMPRESS=LZW"]),
            ("big.tif", "GTiff", 1, gdal.GDT_Float32, ["BIGTIFF=YES", "COMPRESS=DEFLATE"]),
            ("order.tif", "GTiff", 2, gdal.GDT_Int16, ["ENDIANNESS=BIG"])):
        image = gdal.GetDriverByName(driver).Create(str(folder / name), 96, 72, bands, kind, options)
        image.SetGeoTransform((600000, 10, 0, 5400000, 0, -10))
        image.SetMetadataItem("AREA_OR_POINT", "Area")
        image = None
        image = gdal.Open(str(folder / name))
        bits = gdal.GetDataTypeSize(image.GetRasterBand(1).DataType)
        EXPECTED["geo/" + name] = {
            "samples": 1, "modality": "image", "width_pixels.max": image.RasterXSize,
            "height_pixels.max": image.RasterYSize, f"channels.{image.RasterCount}": 1, f"bit_depths.{bits}": 1,
            "decoded_image_bytes": image.RasterXSize * image.RasterYSize * image.RasterCount * bits // 8}


def points():
    """No program of Debian 12 and no package of npm writes LAS: these follow the ASPRS specification (LAS 1.4 R15, tables
    3, 8 and 14). make_stores.mjs has them read by @loaders.gl/las, which says how many points there are."""
    folder = HERE / "points"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, minor, kind, record, header, count in (("survey.las", 2, 3, 34, 227, 41), ("newer.las", 4, 6, 30, 375, 29)):
        old = count if kind < 6 else 0
        head = struct.pack("<4sHHIHH8sBB32s32sHHHIIBHI5I", b"LASF", 0, 0, 0, 0, 0, bytes(8), 1, minor, b"tests", b"tests",
                           1, 2026, header, header, 0, kind, record, old, old, 0, 0, 0, 0)
        head += struct.pack("<12d", 0.01, 0.01, 0.01, 0, 0, 0, count, 0, count, 0, 1, 0)
        if minor >= 4:
            head += struct.pack("<QQIQ15Q", 0, 0, 0, count, count, *[0] * 14)
        assert len(head) == header
        body = b"".join(struct.pack("<iii", 100 * i, 100 * i, i) + bytes(record - 12) for i in range(count))
        (folder / name).write_bytes(head + body)
        EXPECTED["points/" + name] = {"format": "las", "modality": "points", "samples": 1}


if __name__ == "__main__":
    for make in (dense, tables, cells, zarr_store, pictures, points):
        make()
    (HERE / "expected_stores.json").write_text(json.dumps(EXPECTED, indent=1, sort_keys=True) + "\n")
    print(len(EXPECTED), "stores")
