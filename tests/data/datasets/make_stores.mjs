// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a Zarr store of version 3 with zarrita, records of TensorFlow with tfrecord and an HDF5 file with h5wasm (an HDF5
// library newer than Debian's), has @loaders.gl/las read the point clouds of make_stores.py, and adds what these programs
// read back to expected_stores.json. Run after make_stores.py, in a folder that holds the packages:
//   npm install zarrita tfrecord h5wasm @loaders.gl/las@4 && node /path/to/make_stores.mjs
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const zarr = await import(pathToFileURL(path.join(process.cwd(), 'node_modules/zarrita/dist/src/index.js')));
const tfrecord = require('tfrecord');
const h5wasm = await import(pathToFileURL(path.join(process.cwd(), 'node_modules/h5wasm/dist/node/hdf5_hl.js')));

const here = process.env.DATASETS ?? path.dirname(new URL(import.meta.url).pathname);
const file = path.join(here, 'expected_stores.json');
const expected = JSON.parse(fs.readFileSync(file));

// A store over a folder: the package that holds one is not needed for two methods.
class Folder {
    constructor(root) { this.root = root; }
    async get(key) {
        const name = path.join(this.root, key);
        return fs.existsSync(name) && fs.statSync(name).isFile() ? new Uint8Array(fs.readFileSync(name)) : undefined;
    }
    async set(key, value) {
        const name = path.join(this.root, key);
        fs.mkdirSync(path.dirname(name), { recursive: true });
        fs.writeFileSync(name, value);
    }
}

async function threeZarr() {
    const folder = path.join(here, 'stores/three.zarr');
    fs.rmSync(folder, { recursive: true, force: true });
    const root = zarr.root(new Folder(folder));
    await zarr.create(root, { attributes: { title: 'essai' } });
    const shapes = { temperature: [24, 6, 5], time: [24] };
    for (const [name, shape] of Object.entries(shapes)) {
        const array = await zarr.create(root.resolve(name), { shape, chunkShape: shape, dtype: 'float32' });
        const size = shape.reduce((a, b) => a * b);
        await zarr.set(array, null, { data: new Float32Array(size).fill(1.5), shape,
            stride: shape.map((_, i) => shape.slice(i + 1).reduce((a, b) => a * b, 1)) });
    }
    let values = 0;
    let rows = 0;
    for (const name of Object.keys(shapes)) {
        const array = await zarr.open(root.resolve(name), { kind: 'array' });
        values += array.shape.reduce((a, b) => a * b);
        rows = Math.max(rows, array.shape[0]);
    }
    expected['stores/three.zarr'] = { format: 'zarr', modality: 'array', samples: rows,
        'measures.variables': Object.keys(shapes).length, 'measures.values': values };
    expected['stores/three.zarr/time/zarr.json'] = { format: 'zarr', modality: 'array', samples: shapes.time[0],
        'measures.values': shapes.time[0] };
}

async function records() {
    fs.rmSync(path.join(here, 'records'), { recursive: true, force: true });
    fs.mkdirSync(path.join(here, 'records'));
    const name = path.join(here, 'records/examples.tfrecord');
    const writer = await tfrecord.createWriter(name);
    for (let i = 0; i < 17; i++) {
        const builder = tfrecord.createBuilder();
        builder.setInteger('label', i % 3);
        builder.setBinary('image', new Uint8Array(20 + i));
        await writer.writeExample(builder.releaseExample());
    }
    await writer.close();
    const reader = await tfrecord.createReader(name);
    let count = 0;
    while (await reader.readExample())
        count++;
    expected['records/examples.tfrecord'] = { format: 'tfrecord', samples: count };
}

async function hdf5() {
    const { FS } = await h5wasm.ready;
    const f = new h5wasm.File('/newer.h5', 'w');
    const group = f.create_group('entry');
    for (let i = 0; i < 12; i++)
        group.create_dataset({ name: `run_${i}`, data: new Float32Array(6 + i), shape: [6 + i, 1] });
    f.create_attribute('title', 'newer');
    f.flush();
    f.close();
    const bytes = FS.readFile('/newer.h5');
    fs.writeFileSync(path.join(here, 'hierarchies/newer.h5'), bytes);
    const back = new h5wasm.File('/newer.h5', 'r');
    const shapes = back.get('entry').keys().map(key => back.get(`entry/${key}`).shape);
    expected['hierarchies/newer.h5'] = { format: 'hdf5', modality: 'array', samples: Math.max(...shapes.map(s => s[0])),
        'measures.variables': shapes.length, 'measures.values': shapes.reduce((sum, s) => sum + s[0] * s[1], 0) };
    back.close();
}

async function points() {
    const las = path.join(process.cwd(), 'node_modules/@loaders.gl/las/dist');
    const wasm = await import(pathToFileURL(path.join(las, 'libs/laz-rs-wasm/laz_rs_wasm.js')));
    await wasm.default({ module_or_path: fs.readFileSync(path.join(las, 'libs/laz-rs-wasm/laz_rs_wasm_bg.wasm')) });
    const { LAZRsLoader } = await import(pathToFileURL(path.join(las, 'index.js')));
    for (const name of ['points/survey.las', 'points/newer.las']) {
        const bytes = fs.readFileSync(path.join(here, name));
        const mesh = await LAZRsLoader.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), {});
        expected[name]['measures.points'] = mesh.loaderData.totalToRead;
    }
}

await points();
await threeZarr();
await records();
await hdf5();
const sorted = Object.fromEntries(Object.keys(expected).sort().map(key => [key, expected[key]]));
fs.writeFileSync(file, JSON.stringify(sorted, null, 1) + '\n');
console.log(Object.keys(sorted).length, 'stores');
