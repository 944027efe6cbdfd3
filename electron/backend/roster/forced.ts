import { addAudit } from '#electron/store/audit';
import type { Deed } from '#shared/domain/roster/shop/changes';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import type { CommandContext } from '../context';

/** Where rules broken knowingly stand in the audit. */
export const FORCED = 'roster.forced';

/** What of them is kept. */
export interface Forced {
  readonly by: Deed | 'publish';
  readonly broken: readonly Conflict[];
  readonly reason?: string;
}

export function addForced(
  { write, now, origin }: Pick<CommandContext, 'write' | 'now' | 'origin'>,
  input: Forced,
): void {
  addAudit(write, { at: now(), method: FORCED, input, origin });
}
