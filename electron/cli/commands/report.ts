import { resolve } from 'node:path';
import { reportFormats } from '#shared/contract/report-archive';
import { UsageError } from '../arguments';
import { command } from '../command';
import { exitCodes } from '../exit-codes';

export const reportCommand = command({
  name: 'report',
  operands: [],
  options: {
    date: { value: 'DATE', help: 'cli.option_date' },
    out: { value: 'DIR', help: 'cli.option_out' },
    format: { value: 'FORMATS', help: 'cli.option_format' },
  },
  help: 'cli.help_report',
  method: 'reports.export',
  toInput(args, { cwd, words }) {
    const given = (args.option('format') ?? reportFormats.join(',')).split(',');
    const formats = given.map((name) => {
      const format = reportFormats.find((known) => known === name.trim());
      if (format === undefined)
        throw new UsageError('bad_value', `--format ${name} (${reportFormats.join(', ')})`);
      return format;
    });
    return {
      date: args.required('date'),
      lang: words.lang,
      formats: [...new Set(formats)],
      folder: resolve(cwd, args.required('out')),
    };
  },
  toJson: (result) => result,
  toText: (result, { t }) => [
    ...result.files.map((file) => file.path),
    ...result.failed.map(
      ({ format, code, params }) => `${format.toUpperCase()}: ${t(`error.${code}`, params)}`,
    ),
  ],
  exitCode(result) {
    if (result.failed.length === 0) return exitCodes.done;
    return result.files.length === 0 ? exitCodes.failed : exitCodes.partly;
  },
});
