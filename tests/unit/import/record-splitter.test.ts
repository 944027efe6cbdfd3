import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSplitter } from '#electron/io/import/text/record-splitter';
import type { Delimiter } from '#shared/domain/imports/recipe';

function split(pieces: readonly string[], delimiter: Delimiter = ',') {
  const splitter = new RecordSplitter(delimiter);
  const cells: string[][] = [];
  const broken: number[] = [];
  for (const records of [...pieces.map((piece) => splitter.push(piece)), splitter.end()]) {
    broken.push(...records.broken.map((index) => index + cells.length));
    cells.push(...records.cells);
  }
  return { cells, broken };
}

describe('delimited text', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,,\n,,\n\n', [['a', '', ''], ['', '', ''], ['']]],
    [
      '"a","b"\n"1","2"\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a,b",c\n', [['a,b', 'c']]],
    ['"a ""big"" one",c\n', [['a "big" one', 'c']]],
    ['"two\nlines",c\n', [['two\nlines', 'c']]],
    [
      '"two\r\nlines",c\r\nd,e\r\n',
      [
        ['two\r\nlines', 'c'],
        ['d', 'e'],
      ],
    ],
    ['"",x\n', [['', 'x']]],
    [
      'a 12" pan,3\nb,4\n',
      [
        ['a 12" pan', '3'],
        ['b', '4'],
      ],
    ],
    [
      '"big" pan,3\nb,4\n',
      [
        ['"big" pan', '3'],
        ['b', '4'],
      ],
    ],
    ['x,"last"', [['x', 'last']]],
  ])('%j', (text, cells) => {
    expect(split([text])).toEqual({ cells, broken: [] });
  });

  it('costs one line where a quote is never closed', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `${index},"ok ${index}",1`);
    const text = ['0,"12 inch pan,1', ...lines].join('\n');
    const { cells, broken } = split([text]);
    expect(broken).toEqual([0]);
    expect(cells).toHaveLength(5_001);
    expect(cells[0]).toEqual(['0', '"12 inch pan', '1']);
    expect(cells.at(-1)).toEqual(['4999', 'ok 4999', '1']);
  });

  it('costs one line also where no other quote follows in a long file', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},plain,1`);
    const text = ['0,"12 inch pan,1', ...lines].join('\n');
    const pieces = text.match(/[\s\S]{1,5000}/g) ?? [];
    const { cells, broken } = split(pieces);
    expect(broken).toEqual([0]);
    expect(cells).toHaveLength(20_001);
  });

  const delimiter = fc.constantFrom<Delimiter>(',', '\t', ';', '|');
  const cell = fc.string({
    unit: fc.constantFrom('a', '9', '"', ',', ';', '\t', '|', '\n', '中', '🍉', ' '),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('comes back whole, whatever is in the cells', () => {
    fc.assert(
      fc.property(table, delimiter, fc.constantFrom('\n', '\r\n'), (rows, sign, newline) => {
        const text = rows.map((row) => row.map(quoted).join(sign)).join(newline) + newline;
        expect(split([text], sign)).toEqual({ cells: rows, broken: [] });
      }),
    );
  });

  it('does not depend on where the pieces are cut', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, ended) => {
        const mixed = rows.map((row, index) =>
          row
            .map((text) => (/[",\n]/.test(text) || index % 2 === 0 ? quoted(text) : text))
            .join(','),
        );
        const text = mixed.join(newline) + (ended ? newline : '');
        const whole = split([text]);
        for (let cut = 0; cut <= text.length; cut++) {
          expect(split([text.slice(0, cut), text.slice(cut)])).toEqual(whole);
        }
        expect(split([...text].flatMap((char) => char.split('')))).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});
