import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { CutPlanItem } from '#shared/contract/cuts';
import type { ExitKind } from '#shared/domain/pruning/model';
import { failureOf, useCommand } from '../../../../api/hooks';
import { useClashWords } from '../../../../ui/clash';
import { useT } from '../../../../ui/words';

export type Decision = 'accepted' | 'protected' | 'postponed' | 'proposed';

/** What a person did, and how the items were before it. */
interface Deed {
  readonly name: string;
  readonly before: readonly CutPlanItem[];
}

export interface Review {
  /** Decides items; a protection needs its reason. Answers whether it was done. */
  readonly decide: (
    items: readonly CutPlanItem[],
    decision: Decision,
    note?: string,
  ) => Promise<boolean>;
  /** Sends items another way, whatever is decided of them. */
  readonly chooseExit: (items: readonly CutPlanItem[], exit: ExitKind) => Promise<boolean>;
  readonly undo: () => void;
  /** What `undo` would take back; null: nothing. */
  readonly last: string | null;
}

const KEPT = 20;

/** The decisions on a plan, the last of them first to be taken back. */
export function useReview(planId: number): Review {
  const t = useT();
  const words = useClashWords('slow');
  const { message } = App.useApp();
  const { run } = useCommand('cuts.review');
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);

  const attempt = useCallback(
    async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        void message.error(words(failureOf(error)));
        return false;
      }
    },
    [message, words],
  );
  const remember = useCallback(
    (deed: Deed) => setDeeds((before) => [deed, ...before].slice(0, KEPT)),
    [],
  );
  const decide = useCallback<Review['decide']>(
    async (items, decision, note = '') => {
      const itemIds = items.map(({ id }) => id);
      const name = t(`slow.plan_did_${decision}`, { count: items.length });
      if (!(await attempt(() => run({ planId, itemIds, decision, note })))) return false;
      remember({ name, before: items });
      return true;
    },
    [planId, run, attempt, remember, t],
  );
  const chooseExit = useCallback<Review['chooseExit']>(
    async (items, exit) => {
      const name = t('slow.plan_did_exit', { count: items.length });
      const wanted = items.map((item) => ({ item, exit }));
      if (!(await attempt(() => sendAll(run, planId, wanted)))) return false;
      remember({ name, before: items });
      return true;
    },
    [planId, run, attempt, remember, t],
  );
  const [last] = deeds;
  const undo = useCallback(() => {
    if (last === undefined) return;
    setDeeds((before) => before.filter((deed) => deed !== last));
    const wanted = last.before.map((item) => ({ item, exit: item.exit?.kind }));
    void attempt(() => sendAll(run, planId, wanted));
  }, [last, attempt, run, planId]);
  return { decide, chooseExit, undo, last: last?.name ?? null };
}

interface Wanted {
  /** With the decision and the note that it is to have. */
  readonly item: CutPlanItem;
  readonly exit: ExitKind | undefined;
}

/** Brings items into the state that each is to have, in as few commands as there are states. */
async function sendAll(
  run: ReturnType<typeof useCommand<'cuts.review'>>['run'],
  planId: number,
  wanted: readonly Wanted[],
): Promise<void> {
  const groups = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const key = JSON.stringify([one.item.state, one.item.note, one.exit]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const decision = first === undefined ? null : decisionOf(first.item.state);
    if (first === undefined || decision === null) continue;
    await run({
      planId,
      itemIds: group.map(({ item }) => item.id),
      decision,
      note: first.item.note,
      ...(first.exit !== undefined && { exit: first.exit }),
    });
  }
}

/** Null for items that are no longer in review. */
function decisionOf(state: CutPlanItem['state']): Decision | null {
  return state === 'done' || state === 'undone' ? null : state;
}
