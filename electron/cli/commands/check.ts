import { command } from '../command';
import { exitCodes } from '../exit-codes';

export const checkCommand = command({
  name: 'check',
  operands: [],
  options: {},
  help: 'cli.help_check',
  method: 'maintenance.check',
  toInput: () => ({}),
  toJson: (report) => report,
  toText(report, { t, format }) {
    const { archive } = report;
    return [
      report.damage.length === 0 ? t('cli.fileSound') : t('cli.fileDamaged'),
      ...report.damage.map((line) => `  ${line}`),
      ...report.orphans.map((row) => `  ${row.table} → ${row.refersTo}`),
      report.differences.length === 0
        ? t('cli.rollupsEqual', { count: report.days })
        : t('cli.rollupsDiffer', { count: report.differences.length }),
      ...report.differences.map(({ date, table }) => `  ${date} ${table}`),
      t('cli.archiveFiles', {
        files: format.count(archive.files),
        missing: format.count(archive.missing.length),
        altered: format.count(archive.altered.length),
      }),
      ...[...archive.missing, ...archive.altered].map((path) => `  ${path}`),
    ];
  },
  exitCode: (report) => (report.sound ? exitCodes.done : exitCodes.partly),
});
