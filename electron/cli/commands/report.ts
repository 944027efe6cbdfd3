import { resolve } from 'node:path';
import { reportFormats } from '#shared/contract/report-archive';
import { command } from '../command';
import { formatsOf, writtenExitCode, writtenLines } from '../written-files';

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
    return {
      date: args.required('date'),
      lang: words.lang,
      formats: formatsOf(args, reportFormats),
      folder: resolve(cwd, args.required('out')),
    };
  },
  toJson: (result) => result,
  toText: writtenLines,
  exitCode: writtenExitCode,
});
