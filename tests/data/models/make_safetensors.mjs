// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a safetensors file and a sharded checkpoint by the published layout (huggingface.co/docs/safetensors, "Format"):
// Debian and npm have no writer. What they hold is what the reader of @huggingface/hub says (safetensors.json). Run in a
// folder that holds the package, which sees these files in place of its hub:
//   npm install @huggingface/hub@2 && node /path/to/make_safetensors.mjs
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const here = path.dirname(new URL(import.meta.url).pathname);
const { parseSafetensorsMetadata } =
    await import(pathToFileURL(path.join(process.cwd(), 'node_modules/@huggingface/hub/dist/index.mjs')));
const widths = { F32: 4, F16: 2, BF16: 2, F8_E4M3: 1 };

function write(name, tensors, metadata) {
    const header = metadata ? { __metadata__: metadata } : {};
    let offset = 0;
    for (const [tensor, dtype, shape] of tensors) {
        const size = shape.reduce((a, b) => a * b, 1) * widths[dtype];
        header[tensor] = { dtype, shape, data_offsets: [offset, offset + size] };
        offset += size;
    }
    let text = Buffer.from(JSON.stringify(header));
    text = Buffer.concat([text, Buffer.alloc((8 - text.length % 8) % 8, ' ')]);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    fs.mkdirSync(path.dirname(path.join(here, name)), { recursive: true });
    fs.writeFileSync(path.join(here, name), Buffer.concat([length, text, Buffer.alloc(offset)]));
}

const layer = i => [[`model.layers.${i}.mlp.up_proj.weight`, 'BF16', [24, 8]], [`model.layers.${i}.norm.weight`, 'F32', [8]]];
write('small.safetensors', [['embed.weight', 'F16', [30, 8]], ['head.weight', 'F8_E4M3', [30, 8]],
    ...layer(0)], { format: 'pt' });
write('sharded/model-00001-of-00002.safetensors', [['model.embed_tokens.weight', 'BF16', [40, 8]], ...layer(0)]);
write('sharded/model-00002-of-00002.safetensors', layer(1));
const map = { 'model.embed_tokens.weight': 'model-00001-of-00002.safetensors' };
for (const i of [0, 1])
    layer(i).forEach(([name]) => { map[name] = `model-0000${i + 1}-of-00002.safetensors`; });
fs.writeFileSync(path.join(here, 'sharded/model.safetensors.index.json'),
    JSON.stringify({ metadata: { total_size: 40 * 8 * 2 + 2 * (24 * 8 * 2 + 8 * 4) }, weight_map: map }));

async function hub(url, init) {
    const asked = new URL(url.url ?? url).pathname.split('/resolve/main/')[1];
    const file = asked && path.join(here, asked);
    if (!file || !fs.existsSync(file))
        return new Response('no', { status: 404, headers: { 'X-Error-Code': 'EntryNotFound' } });
    const bytes = fs.readFileSync(file);
    const range = /bytes=(\d+)-(\d*)/.exec(new Headers(init?.headers).get('range') ?? '');
    const begin = range ? Number(range[1]) : 0;
    const end = range && range[2] ? Math.min(Number(range[2]), bytes.length - 1) : bytes.length - 1;
    return new Response(bytes.subarray(begin, end + 1), { status: range ? 206 : 200, headers: {
        ETag: '"x"', 'Content-Length': String(end + 1 - begin), 'Content-Range': `bytes ${begin}-${end}/${bytes.length}` } });
}

const expected = {};
for (const [name, file] of [['small.safetensors', 'small.safetensors'], ['sharded', 'sharded/model.safetensors.index.json']]) {
    const read = await parseSafetensorsMetadata({ repo: 'a/b', path: file, computeParametersCount: true, fetch: hub });
    const tensors = {};
    for (const header of read.sharded ? Object.values(read.headers) : [read.header]) {
        for (const [tensor, info] of Object.entries(header)) {
            if (tensor !== '__metadata__')
                tensors[tensor] = [info.dtype, info.shape];
        }
    }
    expected[name] = { parameters: Object.values(read.parameterCount).reduce((a, b) => a + b), tensors };
}
const rows = Object.keys(expected).sort().map(name => `${JSON.stringify(name)}: ${JSON.stringify(expected[name])}`);
fs.writeFileSync(path.join(here, 'safetensors.json'), `{${rows.join(',\n')}}\n`);
