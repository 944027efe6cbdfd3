import { App } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { QisanError } from '#shared/domain/errors';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import { patched } from '#shared/domain/roster/shop/patch';
import type { RosterPatch, RosterShift } from '#shared/domain/roster/shop/shift';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { call } from '../../../api/methods';
import { useClashWords } from '../../../ui/clash';
import { useT } from '../../../ui/words';
import { useHistory } from './model/history';

/** Patches on their way to the store, and the state of the week that they were made on. */
interface Pending {
  readonly of: RosterWeek;
  readonly patches: readonly RosterPatch[];
}

const NONE: readonly RosterPatch[] = [];

/** A change that breaks rules and waits for somebody to take that upon himself. */
export interface Question {
  readonly name: string;
  readonly patches: readonly RosterPatch[];
  readonly broken: readonly Conflict[];
}

/** Done although it breaks rules: why, kept in the log; '' where nobody says. */
export interface Forced {
  readonly reason: string;
}

export interface Edits {
  /** As they will be once the store has answered: a hand sees its work at once. */
  readonly shifts: readonly RosterShift[];
  readonly change: (
    name: string,
    patches: readonly RosterPatch[],
    forced?: Forced,
  ) => Promise<void>;
  readonly question: Question | null;
  /** Does what was asked about all the same, or lets it be. */
  readonly answer: (forced: Forced | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What `undo` would take back, what `redo` would do again; null: nothing. */
  readonly last: string | null;
  readonly next: string | null;
}

/** Every change of the week by hand: shown at once, kept by the store, taken back and done again. */
export function useEdits(week: RosterWeek): Edits {
  const t = useT();
  const link = useLink();
  const words = useClashWords('schedule');
  const { message } = App.useApp();
  const [pending, setPending] = useState<Pending | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const inTurn = useTurns();
  const { past, future } = useHistory();
  const weekOf = week.from;

  const fail = useCallback(
    (error: QisanError) => {
      setPending(null);
      void message.error(words(error));
    },
    [message, words],
  );
  const change = useCallback<Edits['change']>(
    async (name, patches, forced) => {
      if (patches.length === 0) return;
      const client = clientOf(link);
      setPending({ of: week, patches });
      try {
        const input = { weekOf, patches: [...patches], force: forced !== undefined, ...forced };
        const { inverse } = await inTurn(() => call(client, 'roster.change', input));
        useHistory.getState().did({ name, weekOf, patches: inverse });
      } catch (error) {
        const failed = failureOf(error);
        if (!isBreak(failed)) {
          fail(failed);
          return;
        }
        try {
          const { broken } = await call(client, 'roster.check', { weekOf, patches: [...patches] });
          setQuestion({ name, patches, broken });
        } catch {
          // Which rules they are cannot be said now: the change is refused with the first one.
          fail(failed);
        }
      }
    },
    [link, week, weekOf, fail, inTurn],
  );
  const answer = useCallback(
    (forced: Forced | null) => {
      setQuestion(null);
      if (forced !== null && question !== null) {
        void change(question.name, question.patches, forced);
      } else setPending(null);
    },
    [question, change],
  );
  /** Takes back or does again; a rule that this breaks was broken knowingly before. */
  const go = useCallback(
    async (direction: 'undo' | 'redo') => {
      // A deed that is still on its way is the one that is meant.
      await inTurn(async () => undefined);
      const history = useHistory.getState();
      const way = (direction === 'undo' ? history.past : history.future).at(-1);
      if (way === undefined) return;
      try {
        const input = { weekOf: way.weekOf, patches: [...way.patches], force: true };
        const { inverse } = await inTurn(() => call(clientOf(link), 'roster.change', input));
        const other = { ...way, patches: inverse };
        if (direction === 'undo') history.undid(other);
        else history.redid(other);
        void message.info(
          t(direction === 'undo' ? 'schedule.undone' : 'schedule.redone', { what: way.name }),
        );
      } catch (error) {
        fail(failureOf(error));
      }
    },
    [link, fail, message, t, inTurn],
  );
  const undo = useCallback(() => void go('undo'), [go]);
  const redo = useCallback(() => void go('redo'), [go]);
  // With the store's next answer nothing is pending any more.
  const now = pending?.of === week ? pending.patches : NONE;
  const shifts = useMemo(
    () => patched(week.shifts, now, week.rules) ?? week.shifts,
    [week.shifts, week.rules, now],
  );
  return {
    ...{ shifts, change, question, answer },
    undo,
    redo,
    last: past.at(-1)?.name ?? null,
    next: future.at(-1)?.name ?? null,
  };
}

/** One change after the other, in the order of the hand. */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const mine = last.current.then(work, work);
    last.current = mine;
    return mine;
  }, []);
}

function isBreak(error: QisanError): boolean {
  return error.code === 'conflict' && error.params.clash === 'rule';
}
