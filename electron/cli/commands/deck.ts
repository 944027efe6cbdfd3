import { resolve } from 'node:path';
import { deckFormats } from '#shared/contract/review-export';
import { type DateRange, isBusinessDate } from '#shared/domain/calendar/calendar';
import { rangeOfWeek } from '#shared/domain/review/frame';
import { type Arguments, UsageError } from '../arguments';
import { command } from '../command';
import { formatsOf, writtenExitCode, writtenLines } from '../written-files';

export const deckCommand = command({
  name: 'deck',
  operands: [],
  options: {
    week: { value: 'YYYY-Www', help: 'cli.option_week' },
    from: { value: 'DATE', help: 'cli.option_from' },
    to: { value: 'DATE', help: 'cli.option_to' },
    out: { value: 'DIR', help: 'cli.option_out' },
    format: { value: 'FORMATS', help: 'cli.option_deckFormat' },
  },
  help: 'cli.help_deck',
  method: 'reviews.export',
  toInput(args, { cwd, words }) {
    return {
      ...rangeOf(args),
      lang: words.lang,
      formats: formatsOf(args, deckFormats),
      folder: resolve(cwd, args.required('out')),
    };
  },
  toJson: (result) => result,
  toText: writtenLines,
  exitCode: writtenExitCode,
});

/** A week by its ISO number, or any range of days. */
function rangeOf(args: Arguments): DateRange {
  const week = args.option('week');
  if (week === undefined) return { from: dateOf(args, 'from'), to: dateOf(args, 'to') };
  const range = rangeOfWeek(week);
  if (range === null) throw new UsageError('bad_value', `--week ${week}`);
  return range;
}

function dateOf(args: Arguments, name: 'from' | 'to'): string {
  const date = args.option(name);
  if (date === undefined) throw new UsageError('option_missing', '--week');
  if (!isBusinessDate(date)) throw new UsageError('bad_value', `--${name} ${date}`);
  return date;
}
