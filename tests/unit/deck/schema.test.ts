import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { placedDeck } from '#electron/io/export/deck/placed';
import { deckPptx } from '#electron/io/export/deck/pptx/write';
import { extremeDeck, sampleDeck } from '../../helpers/deck';
import { type OfficePackage, openPackage, packageFaults } from '../../helpers/office-package';
import { tempDir } from '../../helpers/temp-dir';
import { writeWithPptxgenjs } from '../../helpers/with-pptxgenjs';

const run = promisify(execFile);
/** Several hundred parts, on a busy machine. */
const PATIENCE = 300_000;

/**
 * The folder with the transitional schemas of ECMA-376 (part 4) and those of its packages (part 2), as
 * they come out of the archives that Ecma International offers free of charge. They are not ours to
 * carry: who has them names their folder.
 */
const schemas = process.env.QISAN_OOXML_SCHEMAS ?? '';
const ready =
  ['pml.xsd', 'dml-chart.xsd', 'sml.xsd'].every((name) => existsSync(join(schemas, name))) &&
  existsSync('/usr/bin/xmllint');

/** Which schema a part is held against; dates of `docProps/core.xml` want a schema from elsewhere. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, 'opc-contentTypes.xsd'],
  [/\.rels$/, 'opc-relationships.xsd'],
  [/^ppt\/charts\/.*\.xml$/, 'dml-chart.xsd'],
  [/^ppt\/(theme\/.*|tableStyles)\.xml$/, 'dml-main.xsd'],
  [/^ppt\/.*\.xml$/, 'pml.xsd'],
  [/^xl\/theme\/.*\.xml$/, 'dml-main.xsd'],
  [/^xl\/.*\.xml$/, 'sml.xsd'],
];

/** What xmllint says against the parts of a package, and of the workbooks in it. */
async function schemaFaults(pack: OfficePackage): Promise<string[]> {
  const folder = tempDir();
  const bySchema = new Map<string, string[]>();
  for (const [name, content] of pack.parts) {
    const schema = rules.find(([pattern]) => pattern.test(name))?.[1];
    if (schema === undefined) continue;
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), path]);
  }
  const faults: string[] = [];
  for (const [schema, paths] of bySchema) {
    const asked = ['--noout', '--nonet', '--schema', join(schemas, schema), ...paths];
    const said = await run('xmllint', asked).then(
      () => '',
      ({ stderr }: { stderr: string }) => stderr,
    );
    faults.push(...said.split('\n').filter((line) => line.includes(' error :')));
  }
  const books = [...pack.parts].filter(([name]) => name.endsWith('.xlsx'));
  for (const [, content] of books) faults.push(...(await schemaFaults(await openPackage(content))));
  return faults.map((fault) => fault.replace(folder, ''));
}

const decks = [
  ['a week in English', sampleDeck('en')],
  ['a week in Chinese', sampleDeck('zh-CN')],
  ['extremes in Chinese', extremeDeck('zh-CN')],
] as const;

describe('every part of a deck', () => {
  it.skipIf(!ready).each(decks)(
    'is valid by the schemas of ECMA-376: %s (needs xmllint and QISAN_OOXML_SCHEMAS)',
    { timeout: PATIENCE },
    async (_name, deck) => {
      expect(await schemaFaults(await openPackage(deckPptx(deck)))).toEqual([]);
    },
  );
});

describe('pptxgenjs, which could write the same boxes', () => {
  const written = () => writeWithPptxgenjs(placedDeck(sampleDeck('en')));

  // The day on which this fails is the day to ask again whether docs/decisions/0018 still holds.
  it('still names content types of parts that do not exist, and puts folders into the archive', async () => {
    const faults = packageFaults(await openPackage(await written()));
    expect(faults).toContainEqual(expect.stringMatching(/^no part for type of .*slideMaster2/));
    expect(faults).toContainEqual(expect.stringMatching(/ is a folder$/));
  });

  it.skipIf(!ready)('still breaks the schemas', { timeout: PATIENCE }, async () => {
    const faults = await schemaFaults(await openPackage(await written()));
    expect(faults).toContainEqual(expect.stringContaining('notesMasterIdLst'));
  });
});
