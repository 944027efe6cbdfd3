import { globalOptions } from './arguments';
import type { Command } from './command';
import type { OptionSpec } from './shape';
import { commands } from './table';
import { textTable } from './text-table';
import type { Words } from './words';

/** All commands, one line each. */
export function overview({ t }: Words): string[] {
  const rows = commands.map((command) => [`  ${synopsis(command)}`, t(command.help)]);
  return [
    t('cli.about'),
    '',
    t('cli.usage', { usage: 'qisan COMMAND …' }),
    '',
    ...textTable([{ title: '' }, { title: '' }], rows).slice(1),
    '',
    ...optionLines(globalOptions, t),
    '',
    t('cli.moreHelp'),
  ];
}

/** One command with its options. */
export function usageOf(command: Command, { t }: Words): string[] {
  return [
    t('cli.usage', { usage: `qisan ${synopsis(command)}` }),
    '',
    t(command.help),
    '',
    ...optionLines({ ...command.options, ...globalOptions }, t),
  ];
}

function synopsis(command: Command): string {
  const operands = command.operands.map((name) =>
    name.endsWith('?') ? `[${name.slice(0, -1)}]` : name,
  );
  const options = Object.keys(command.options).length === 0 ? [] : ['…'];
  return [command.name, ...operands, ...options].join(' ');
}

function optionLines(options: Readonly<Record<string, OptionSpec>>, t: Words['t']): string[] {
  const rows = Object.entries(options).map(([name, { value, help }]) => [
    `  --${name}${value === undefined ? '' : ` ${value}`}`,
    t(help),
  ]);
  return textTable([{ title: '' }, { title: '' }], rows).slice(1);
}
