// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to expected_tokens.json what @huggingface/tokenizers and tiktoken count. See make_tokenizers.py.
import { Tokenizer } from '@huggingface/tokenizers';
import { Tiktoken } from 'tiktoken';
import fs from 'node:fs';
import path from 'node:path';

const here = process.env.DATASETS ?? path.dirname(new URL(import.meta.url).pathname);
const file = path.join(here, 'expected_tokens.json');
const expected = JSON.parse(fs.readFileSync(file, 'utf8'));
for (const name of ['byte-level.json', 'split-rule.json', 'piece-style.json']) {
    const tokenizer = new Tokenizer(JSON.parse(fs.readFileSync(path.join(here, 'tokenizers', name), 'utf8')), {});
    expected.counts[name] = expected.texts.map(text => tokenizer.encode(text, { add_special_tokens: false }).ids.length);
}
// cl100k's rule, as in tiktoken's own list of encodings.
const rule = JSON.parse(fs.readFileSync(new URL(import.meta.resolve('tiktoken/encoders/cl100k_base.json')), 'utf8')).pat_str;
const lines = fs.readFileSync(path.join(here, 'tokenizers', 'ranks.tiktoken'), 'utf8').trim().split('\n');
const packed = '! 0 ' + lines.map(line => line.split(' ')[0]).join(' ');
const ranks = new Tiktoken(packed, {}, rule);
expected.counts['ranks.tiktoken'] = expected.texts.map(text => ranks.encode_ordinary(text).length);
fs.writeFileSync(file, JSON.stringify(expected, null, 0) + '\n');
console.log(Object.keys(expected.counts));
