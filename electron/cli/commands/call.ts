import { UsageError } from '../arguments';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';

/**
 * Any method of the contract, by its name and with its input as JSON: what has no command of its own
 * can be reached as well. The answer is the contract's, with its exact integers.
 */
export const callCommand: Command = {
  name: 'call',
  operands: ['METHOD', 'JSON?'],
  options: {},
  help: 'cli.help_call',
  request(args) {
    const [method = '', text = '{}'] = args.operands;
    return { method, input: parse(text) };
  },
  output: (answer) => ({
    json: answer ?? null,
    text: [JSON.stringify(answer ?? null, null, 2)],
    exitCode: exitCodes.done,
  }),
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('bad_value', `JSON: ${text}`);
  }
}
