/** Two looks at the source text that no other tool takes: long files, and SQL outside the store. */
import { readdir, readFile } from 'node:fs/promises';
import { inRoot } from '../lib/paths';

export interface Finding {
  readonly failed: boolean;
  readonly lines: readonly string[];
}

const LONG = 400;
const TOO_LONG = 600;
/** Tables of words grow with the program and are read one line at a time. */
const WORDS = /^shared\/i18n\/(en|zh-CN)\b/;

/** Files above 400 lines are named, so that somebody asks what else lives there; above 600 it fails. */
export async function longFiles(): Promise<Finding> {
  const lengths = await Promise.all(
    (await codeFiles())
      .filter((file) => !WORDS.test(file))
      .map(async (file) => ({ file, lines: (await readText(file)).split('\n').length - 1 })),
  );
  const long = lengths.filter(({ lines }) => lines > LONG).sort((a, b) => b.lines - a.lines);
  return {
    failed: long.some(({ lines }) => lines > TOO_LONG),
    lines: long.map(({ file, lines }) => `${file}: ${lines} lines`),
  };
}

/** A string that begins as a statement does; our SQL writes its keywords in capitals. */
const STATEMENT =
  /[`'"]\s*(SELECT|INSERT( OR \w+)? INTO|REPLACE INTO|UPDATE \w+ SET|DELETE FROM|CREATE (TEMP |UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA|WITH( RECURSIVE)? \w+ AS)\s/;
const MAY_NOT_HAVE_SQL = /^(shared|renderer|electron\/(?!store\/))/;

/** Only electron/store speaks SQL. */
export async function sqlOutsideStore(): Promise<Finding> {
  const files = (await codeFiles()).filter((file) => MAY_NOT_HAVE_SQL.test(file));
  const found = await Promise.all(
    files.map(async (file) =>
      (await readText(file))
        .split('\n')
        .flatMap((line, index) =>
          STATEMENT.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    ),
  );
  const lines = found.flat();
  return { failed: lines.length > 0, lines };
}

const FOLDERS = ['build', 'electron', 'renderer', 'shared', 'tests'];

/** Paths inside the tree, with forward slashes on every system. */
async function codeFiles(): Promise<string[]> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(inRoot(folder), { recursive: true });
      return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
    }),
  );
  return lists.flat().filter((file) => /\.tsx?$/.test(file));
}

function readText(file: string): Promise<string> {
  return readFile(inRoot(file), 'utf8');
}
