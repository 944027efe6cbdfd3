import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '#electron/cli/arguments';
import type { Shape } from '#electron/cli/shape';
import { textTable } from '#electron/cli/text-table';
import { chooseLanguage } from '#electron/cli/words';

const shape: Shape = {
  name: 'import',
  operands: ['FILE…'],
  options: {
    kind: { value: 'KIND', help: 'cli.option_kind' },
    drop: { help: 'cli.option_drop_duplicates' },
  },
  help: 'cli.help_import',
};

const faultOf = (argv: readonly string[], of: Shape = shape) => {
  try {
    readArguments(argv, of);
  } catch (error) {
    if (error instanceof UsageError) return [error.fault, error.what];
    throw error;
  }
  return null;
};

describe('arguments of a command', () => {
  it('are options anywhere and operands in their order', () => {
    const args = readArguments(['a.csv', '--kind', 'costs', 'b.csv', '--drop'], shape);
    expect(args.operands).toEqual(['a.csv', 'b.csv']);
    expect(args.option('kind')).toBe('costs');
    expect(args.flag('drop')).toBe(true);
    expect(args.flag('json')).toBe(false);
  });

  it('take a value after an equals sign, and operands that begin with a dash after --', () => {
    const args = readArguments(['--kind=costs', '--', '-x.csv'], shape);
    expect(args.option('kind')).toBe('costs');
    expect(args.operands).toEqual(['-x.csv']);
  });

  const none: Shape = { ...shape, operands: [] };
  const optional: Shape = { ...shape, operands: ['METHOD', 'JSON?'] };
  const faults: [string, readonly string[], Shape, readonly [string, string] | null][] = [
    ['an unknown option', ['a', '--colour'], shape, ['unknown_option', '--colour']],
    ['an option without its value', ['a', '--kind'], shape, ['option_value', '--kind']],
    ['a switch with a value', ['a', '--drop=1'], shape, ['option_value', '--drop']],
    ['no file', [], shape, ['operand_missing', 'FILE…']],
    ['one operand too many', ['x'], none, ['operand_surplus', 'x']],
    ['an operand that may be left out', ['app.status'], optional, null],
    ['a third where two may stand', ['a', '{}', 'c'], optional, ['operand_surplus', 'c']],
  ];
  it.each(faults)('with %s are told apart', (_name, argv, of, fault) => {
    expect(faultOf(argv, of)).toEqual(fault);
  });

  it('say which option is needed', () => {
    expect(() => readArguments(['a'], shape).required('kind')).toThrow('--kind');
  });
});

describe('the language', () => {
  const cases: [string | undefined, NodeJS.ProcessEnv, string][] = [
    ['zh-CN', { LANG: 'en_US.UTF-8' }, 'zh-CN'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [undefined, { LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh-CN'],
    [undefined, { LANG: 'de_DE.UTF-8' }, 'en'],
  ];
  it.each(cases)('for --lang %s and %o is %s', (given, env, expected) => {
    expect(chooseLanguage(given, env)).toBe(expected);
  });
});

describe('a table in a terminal', () => {
  it('counts a Chinese character as two columns', () => {
    expect(
      textTable(
        [{ title: '项' }, { title: 'n', right: true }],
        [
          ['销售额', '12'],
          ['a', '3'],
        ],
      ),
    ).toEqual(['项       n', '销售额  12', 'a        3']);
  });
});
