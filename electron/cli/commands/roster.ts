import { resolve } from 'node:path';
import { rosterFormats } from '#shared/contract/roster/inputs';
import { rangeOfWeek } from '#shared/domain/review/frame';
import { UsageError } from '../arguments';
import { command } from '../command';
import { exitCodes } from '../exit-codes';
import { formatsOf } from '../written-files';

export const rosterCommand = command({
  name: 'roster',
  operands: [],
  options: {
    week: { value: 'YYYY-Www', help: 'cli.option_rosterWeek' },
    out: { value: 'DIR', help: 'cli.option_out' },
    format: { value: 'FORMATS', help: 'cli.option_rosterFormat' },
  },
  help: 'cli.help_roster',
  method: 'roster.export',
  toInput(args, { cwd, words }) {
    const week = args.required('week');
    const range = rangeOfWeek(week);
    if (range === null) throw new UsageError('bad_value', `--week ${week}`);
    return {
      weekOf: range.from,
      lang: words.lang,
      formats: formatsOf(args, rosterFormats),
      folder: resolve(cwd, args.required('out')),
    };
  },
  toJson: (result) => result,
  toText: ({ files }) => files.map(({ path }) => path),
  exitCode: () => exitCodes.done,
});
