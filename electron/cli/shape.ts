import type { CommandName } from '#electron/command-names';
import type { Key } from '#shared/i18n/t';

export interface OptionSpec {
  /** What stands for the value in the help, such as `DATE`; absent for a switch. */
  readonly value?: string;
  readonly help: Key;
}

/** The shape of a command line: what may stand behind the command's name. */
export interface Shape {
  readonly name: CommandName;
  /** As in the help: `FILE…` is one or more, `JSON?` may be left out. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly help: Key;
}
