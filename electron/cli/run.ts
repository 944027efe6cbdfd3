import { Backend } from '#electron/backend/backend';
import type { Host } from '#electron/backend/context';
import { toQisanError } from '#electron/backend/failures';
import { dataDirectory } from '#electron/data-dir';
import type { AppStatus } from '#shared/contract/app';
import { type Arguments, readArguments, UsageError } from './arguments';
import { callPatiently } from './call-patiently';
import type { Command } from './command';
import { type ExitCode, exitCodes } from './exit-codes';
import { overview, usageOf } from './help';
import { commands } from './table';
import { ProgressLine, type Terminal } from './terminal';
import { chooseLanguage, type Words, wordsFor } from './words';

/**
 * Runs one command and answers the exit code. The same backend as behind the window does the work,
 * on the same data; a window that is open beside it shows the change when it reads again.
 */
export async function runCli(terminal: Terminal, host: Host): Promise<ExitCode> {
  const words = wordsFor(languageOf(terminal), null);
  const json = terminal.argv.includes('--json');
  const [name = 'help', ...rest] = terminal.argv;
  const command = commands.find((entry) => entry.name === name);
  try {
    if (name === 'help' || name === '--help') return help(terminal, words, rest);
    if (name === '--version') return print(terminal, [host.version]);
    if (command === undefined) throw new UsageError('unknown_command', name);
    const args = readArguments(rest, command);
    if (args.flag('help')) return print(terminal, usageOf(command, words));
    return await perform(terminal, host, command, args, words);
  } catch (error) {
    return fail(terminal, words, error, json, command);
  }
}

function help(terminal: Terminal, words: Words, names: readonly string[]): ExitCode {
  const command = commands.find((entry) => entry.name === names[0]);
  return print(terminal, command === undefined ? overview(words) : usageOf(command, words));
}

async function perform(
  terminal: Terminal,
  host: Host,
  command: Command,
  args: Arguments,
  words: Words,
): Promise<ExitCode> {
  const request = command.request(args, { cwd: terminal.cwd, words });
  const backend = new Backend({ dataDir: dataDirectory(terminal.argv, terminal.env), host });
  const progress = new ProgressLine(terminal, words);
  try {
    const answer = await callPatiently(backend, request, {
      signal: terminal.signal,
      onProgress: (step) => progress.show(step),
      onWait: () => terminal.err(`${words.t('cli.waiting')}\n`),
    });
    progress.clear();
    const status = (await backend.call('app.status', {})) as AppStatus;
    const session = { cwd: terminal.cwd, words: wordsFor(words.lang, status.store) };
    const output = command.output(answer, session);
    if (!args.flag('json')) print(terminal, output.text);
    else printJson(terminal, { ok: output.exitCode === exitCodes.done, ...wrap(output.json) });
    return output.exitCode;
  } finally {
    progress.clear();
    await backend.close();
  }
}

/** An object is the document itself; anything else becomes its `answer`. */
function wrap(json: unknown): object {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isObject ? json : { answer: json };
}

function fail(
  terminal: Terminal,
  words: Words,
  error: unknown,
  json: boolean,
  command: Command | undefined,
): ExitCode {
  if (error instanceof UsageError) {
    const { fault, what } = error;
    const message = words.t(`cli.usage_${fault}`, { what });
    const usage = command === undefined ? overview(words) : usageOf(command, words);
    terminal.err(`${[message, '', ...usage].join('\n')}\n`);
    if (json) printJson(terminal, { ok: false, error: { code: 'usage', fault, what, message } });
    return exitCodes.usage;
  }
  const { code, params } = toQisanError(error, command?.name ?? '');
  const message = words.t(`error.${code}`, params);
  terminal.err(`${message}\n`);
  if (code === 'invalid_input') terminal.err(`${params.field}: ${params.detail}\n`);
  if (json) printJson(terminal, { ok: false, error: { code, params, message } });
  return code === 'cancelled' ? exitCodes.cancelled : exitCodes.failed;
}

function languageOf({ argv, env }: Terminal) {
  const index = argv.indexOf('--lang');
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  return chooseLanguage(index < 0 ? joined?.slice('--lang='.length) : argv[index + 1], env);
}

function print(terminal: Terminal, lines: readonly string[]): ExitCode {
  terminal.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

function printJson(terminal: Terminal, document: unknown): void {
  terminal.out(`${JSON.stringify(document, null, 2)}\n`);
}
