import { UsageError } from '../arguments';
import { command } from '../command';
import { exitCodes } from '../exit-codes';

export const undoCommand = command({
  name: 'undo',
  operands: ['BATCH'],
  options: {},
  help: 'cli.help_undo',
  method: 'imports.undo',
  toInput(args) {
    const given = args.operands[0] ?? '';
    if (!/^[1-9]\d*$/.test(given)) throw new UsageError('bad_value', `BATCH: ${given}`);
    return { batchId: Number(given) };
  },
  toJson: (result) => result,
  toText: ({ batch }, { t, format }) => [
    t('cli.undone', {
      id: String(batch.batchId),
      file: batch.fileName,
      rows: format.count(batch.booked.rows),
    }),
  ],
  exitCode: () => exitCodes.done,
});
