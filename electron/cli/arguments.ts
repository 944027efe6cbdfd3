import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Shape } from './shape';

export type UsageFault =
  | 'unknown_command'
  | 'unknown_option'
  | 'option_value'
  | 'option_missing'
  | 'operand_missing'
  | 'operand_surplus'
  | 'bad_value';

/** A command line that makes no sense: shown with the usage of its command. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly fault: UsageFault,
    readonly what: string,
  ) {
    super(`${fault}: ${what}`);
  }
}

/** Options that every command takes. */
export const globalOptions = {
  data: { value: 'DIR', help: 'cli.option_data' },
  lang: { value: 'LANG', help: 'cli.option_lang' },
  json: { help: 'cli.option_json' },
  help: { help: 'cli.option_help' },
} as const;

/** What stood behind the command's name. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Value of an option, or undefined where it was not given. */
  option(name: string): string | undefined;
  /** @throws UsageError where it was not given. */
  required(name: string): string;
  flag(name: string): boolean;
}

/**
 * Reads the arguments of a command. Options may stand anywhere, as `--name value` or `--name=value`;
 * what follows `--` are operands.
 *
 * @throws UsageError for an unknown option, a missing value, too few or too many operands.
 */
export function readArguments(argv: readonly string[], shape: Shape): Arguments {
  const { values, positionals } = parse(argv, shape);
  checkOperands(positionals, shape);
  const option = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    operands: positionals,
    option,
    required(name) {
      const value = option(name);
      if (value === undefined || value === '') throw new UsageError('option_missing', `--${name}`);
      return value;
    },
    flag: (name) => values[name] === true,
  };
}

function parse(argv: readonly string[], shape: Shape) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, spec] of Object.entries({ ...globalOptions, ...shape.options })) {
    options[name] = { type: 'value' in spec ? 'string' : 'boolean' };
  }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    // "Unknown option '--foo'", "Option '--out <value>' argument missing"
    const what = /'(-[^' ]*)/.exec(message)?.[1] ?? message;
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(unknown ? 'unknown_option' : 'option_value', what);
  }
}

function checkOperands(operands: readonly string[], shape: Shape): void {
  const many = shape.operands.at(-1)?.endsWith('…') === true;
  const missing = shape.operands[operands.length];
  if (missing !== undefined && !missing.endsWith('?')) {
    throw new UsageError('operand_missing', missing);
  }
  const surplus = operands[shape.operands.length];
  if (!many && surplus !== undefined) throw new UsageError('operand_surplus', surplus);
}
