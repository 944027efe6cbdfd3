import type { AnswerOf, InputOf } from '#shared/contract/define';
import type { QisanContract, QisanMethod } from '#shared/contract/index';
import type { Arguments } from './arguments';
import type { ExitCode } from './exit-codes';
import type { Shape } from './shape';
import type { Words } from './words';

/** A line of the table of commands: a method of the contract, and how a terminal speaks to it. */
export interface CommandSpec<Name extends QisanMethod> extends Shape {
  readonly method: Name;
  /** @throws UsageError where the arguments make no input. */
  toInput(args: Arguments, session: CommandSession): InputOf<MethodOf<Name>>;
  /** The answer as one JSON document. */
  toJson(answer: AnswerOf<MethodOf<Name>>, session: CommandSession): unknown;
  /** The answer for a person, line by line. */
  toText(answer: AnswerOf<MethodOf<Name>>, words: Words): string[];
  exitCode(answer: AnswerOf<MethodOf<Name>>): ExitCode;
}

/** What a command needs to know of where it runs. */
export interface CommandSession {
  readonly cwd: string;
  readonly words: Words;
}

export type MethodOf<Name extends QisanMethod> =
  Name extends `${infer Feature extends keyof QisanContract & string}.${infer Method}`
    ? Method extends keyof QisanContract[Feature]
      ? QisanContract[Feature][Method]
      : never
    : never;

/** A command whose types have done their work: it takes arguments and answers what to print. */
export interface Command extends Shape {
  /** What to ask of the backend. @throws UsageError */
  request(args: Arguments, session: CommandSession): Request;
  output(answer: unknown, session: CommandSession): Output;
}

export interface Request {
  /** `feature.method` of the contract. */
  readonly method: string;
  readonly input: unknown;
}

export interface Output {
  readonly json: unknown;
  readonly text: readonly string[];
  readonly exitCode: ExitCode;
}

/** Adds a line to the table; input and answer have the types of the contract's method. */
export function command<Name extends QisanMethod>(spec: CommandSpec<Name>): Command {
  const { name, operands, options, help, method } = spec;
  return {
    name,
    operands,
    options,
    help,
    request: (args, session) => ({ method, input: spec.toInput(args, session) }),
    output: (untyped, session) => {
      // The dispatcher answers `unknown`; the contract says what it is.
      const answer = untyped as AnswerOf<MethodOf<Name>>;
      return {
        json: spec.toJson(answer, session),
        text: spec.toText(answer, session.words),
        exitCode: spec.exitCode(answer),
      };
    },
  };
}
