import type { AnswerOf, InputOf, JobOptions } from '#shared/contract/define';
import type { QisanClient, QisanContract, QisanMethod } from '#shared/contract/index';

/** The methods of one kind, as `feature.method`. */
type NamesOf<Kind> = {
  [F in keyof QisanContract & string]: {
    [M in keyof QisanContract[F] & string]: QisanContract[F][M] extends { readonly kind: Kind }
      ? `${F}.${M}`
      : never;
  }[keyof QisanContract[F] & string];
}[keyof QisanContract & string];

export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type JobName = NamesOf<'job'>;

/** The entry of the contract's table behind a name. */
type Entry<Name> = Name extends `${infer F}.${infer M}`
  ? F extends keyof QisanContract
    ? M extends keyof QisanContract[F]
      ? QisanContract[F][M]
      : never
    : never
  : never;

export type Input<Name extends QisanMethod> = InputOf<Entry<Name>>;
export type Answer<Name extends QisanMethod> = AnswerOf<Entry<Name>>;

type Call = (input: unknown, options?: JobOptions) => Promise<unknown>;

/** Calls a method by its name. The table gives both types; the look-up in between cannot. */
export function call<Name extends QisanMethod>(
  client: QisanClient,
  name: Name,
  input: Input<Name>,
  options?: JobOptions,
): Promise<Answer<Name>> {
  const [feature = '', method = ''] = name.split('.');
  const run: Call = Reflect.get(Reflect.get(client, feature), method);
  return run(input, options) as Promise<Answer<Name>>;
}
