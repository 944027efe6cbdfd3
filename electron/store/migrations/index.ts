import { house } from './001-house/index';
import { range } from './002-range';
import { rejectRow } from './003-reject-row';
import { pruning } from './004-pruning';
import { pastWeek } from './005-past-week';
import { roster } from './006-roster';
import { reviews } from './007-reviews';
import { actions } from './008-actions';
import { outbox } from './009-outbox';
import { targetBatch } from './010-target-batch';
import { peopleFile } from './011-people-file';
import { pastBlock } from './012-past-block';

export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** Every schema step in order. Append only: the hash of a shipped step is checked on open. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'house', sql: house },
  { id: 2, name: 'range', sql: range },
  { id: 3, name: 'reject-row', sql: rejectRow },
  { id: 4, name: 'pruning', sql: pruning },
  { id: 5, name: 'past-week', sql: pastWeek },
  { id: 6, name: 'roster', sql: roster },
  { id: 7, name: 'reviews', sql: reviews },
  { id: 8, name: 'actions', sql: actions },
  { id: 9, name: 'outbox', sql: outbox },
  { id: 10, name: 'target-batch', sql: targetBatch },
  { id: 11, name: 'people-file', sql: peopleFile },
  { id: 12, name: 'past-block', sql: pastBlock },
];
