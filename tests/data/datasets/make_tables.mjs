// SPDX-License-Identifier: GPL-3.0-or-later
// Writes Parquet files with DuckDB and Arrow files with apache-arrow, and expected_tables.json with what these programs
// say of them. Run: npm install @duckdb/node-api apache-arrow && node make_tables.mjs
import { DuckDBInstance } from '@duckdb/node-api';
import * as arrow from 'apache-arrow';
import fs from 'node:fs';
import path from 'node:path';

const here = process.env.DATASETS ?? path.dirname(new URL(import.meta.url).pathname);
const out = path.join(here, 'tables');
fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out);
const expected = {};

const db = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async sql => (await db.runAndReadAll(sql)).getRowObjects();
const number = value => Number(value ?? 0);

await db.run("create table texts as select i as id, 'phrase numéro ' || i || repeat(' et encore', (i % 9)::int) as text from range(600) t(i)");
await db.run('create table figures as select i as id, (i * 1.5)::double as price, (i % 3 = 0) as sold, ' +
    "date '2024-01-01' + i::int as day, {'x': i::int, 'y': [1, 2, i::int]} as nested from range(2500) t(i)");
await db.run('create table empty as select * from figures limit 0');
const writes = {
    'texts.parquet': "copy texts to '%' (format parquet, compression zstd, row_group_size 2048)",
    'texts-plain.parquet': "copy texts to '%' (format parquet, compression uncompressed)",
    'figures.parquet': "copy figures to '%' (format parquet, compression snappy, row_group_size 2048)",
    'empty.parquet': "copy empty to '%' (format parquet)",
};
for (const [name, sql] of Object.entries(writes)) {
    const file = path.join(out, name);
    await db.run(sql.replace('%', file));
    const meta = (await rows(`select * from parquet_file_metadata('${file}')`))[0];
    const columns = await rows(`select path_in_schema as name, sum(total_compressed_size) as stored, ` +
        `sum(total_uncompressed_size) as unpacked from parquet_metadata('${file}') group by 1`);
    const top = await rows(`select count(*) as n from (describe select * from '${file}')`);
    const want = { format: 'parquet', samples: number(meta.num_rows), columns: number(top[0].n), 'measures.row_groups': number(meta.num_row_groups) };
    for (const column of columns) {
        const label = column.name.replaceAll(', ', '.');
        want[`schema_columns.[name=${label}].stored_bytes`] = number(column.stored);
        want[`schema_columns.[name=${label}].unpacked_bytes`] = number(column.unpacked);
    }
    if (name.startsWith('texts'))
        want.modality = 'text';
    expected['tables/' + name] = want;
}

const table = arrow.tableFromArrays({
    id: Int32Array.from({ length: 700 }, (_, i) => i),
    score: Float64Array.from({ length: 700 }, (_, i) => i / 3),
});
const words = arrow.vectorFromArray(Array.from({ length: 40 }, (_, i) => 'un mot et un autre '.repeat(1 + i % 4)), new arrow.Utf8());
const texts = new arrow.Table({ text: words });
const textBytes = Array.from(words).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
for (const [name, content, form] of [['figures.arrow', table, 'file'], ['figures.arrows', table, 'stream'], ['texts.arrow', texts, 'file']]) {
    const bytes = arrow.tableToIPC(content, form);
    fs.writeFileSync(path.join(out, name), bytes);
    const read = arrow.tableFromIPC(fs.readFileSync(path.join(out, name)));
    expected['tables/' + name] = { format: 'arrow', samples: read.numRows, columns: read.numCols, 'measures.record_batches': read.batches.length };
    read.schema.fields.forEach((field, i) => { expected['tables/' + name][`schema_columns.${i}.name`] = field.name; });
    if (name === 'texts.arrow')
        Object.assign(expected['tables/' + name], { modality: 'text', text_size_bytes: textBytes });
}
fs.writeFileSync(path.join(here, 'expected_tables.json'), JSON.stringify(expected, null, 1) + '\n');
console.log(Object.keys(expected).length, 'tables');
