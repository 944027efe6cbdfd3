import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** Rows of a gzip-compressed CSV with a header, handed over one by one. */
export function eachRow(path: string, take: (row: Readonly<Record<string, string>>) => void): void {
  const text = new TextDecoder().decode(gunzipSync(readFileSync(path)));
  Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    step: ({ data }) => take(data),
  });
}
