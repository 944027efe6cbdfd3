import { UsageError } from '../arguments';
import { command } from '../command';
import { exitCodes } from '../exit-codes';

export const demoCommand = command({
  name: 'demo',
  operands: [],
  options: {
    seed: { value: 'NUMBER', help: 'cli.option_seed' },
    until: { value: 'DATE', help: 'cli.option_until' },
  },
  help: 'cli.help_demo',
  method: 'app.openDemo',
  toInput(args, { words }) {
    const seed = args.option('seed');
    if (seed !== undefined && !/^\d{1,9}$/.test(seed))
      throw new UsageError('bad_value', `--seed ${seed}`);
    const until = args.option('until');
    return {
      lang: words.lang,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
      ...(until === undefined ? {} : { until }),
    };
  },
  toJson: (result) => result,
  toText: (result, { t, format }) => [
    t('cli.demoMade', { skus: format.count(result.skus), tickets: format.count(result.tickets) }),
  ],
  exitCode: () => exitCodes.done,
});
