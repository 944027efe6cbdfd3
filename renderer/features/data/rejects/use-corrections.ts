import { App } from 'antd';
import { useState } from 'react';
import type { CorrectionResult, RejectView } from '#shared/contract/imports';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

/** What the person has typed and chosen in the list of rejects, and what can be done with it. */
export function useCorrections(batchId: number) {
  const t = useT();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const [edits, setEdits] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [busy, setBusy] = useState(false);

  function choose(ids: readonly number[], on: boolean): void {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      void message.error(words(failureOf(error)));
    } finally {
      setBusy(false);
    }
  }

  function tell(result: CorrectionResult): void {
    const booked = result.batch?.booked.rows ?? 0;
    const left = result.stillRejected.length;
    if (left === 0) void message.success(t('imports.correctedAll', { count: booked }));
    else void message.warning(t('imports.correctedSome', { booked, left }));
    setChosen(new Set(result.stillRejected.map(({ id }) => id)));
  }

  return {
    edits,
    chosen,
    busy,
    choose,
    cellsOf: (row: RejectView): readonly string[] => edits.get(row.id) ?? row.cells,

    /** Typing in a row chooses it: it is meant to be booked. */
    edit(row: RejectView, index: number, text: string): void {
      const cells = edits.get(row.id) ?? row.cells;
      const length = Math.max(cells.length, index + 1);
      const changed = Array.from({ length }, (_, at) => (at === index ? text : (cells[at] ?? '')));
      setEdits(new Map(edits).set(row.id, changed));
      choose([row.id], true);
    },

    book: (rows: readonly RejectView[]) =>
      attempt(async () => {
        const corrected = rows.map((row) => ({
          id: row.id,
          cells: [...(edits.get(row.id) ?? row.cells)],
        }));
        tell(await clientOf(link).imports.correct({ batchId, rows: corrected }));
      }),

    bookFromFile: (path: string) =>
      attempt(async () => tell(await clientOf(link).imports.correctFromFile({ batchId, path }))),

    dismiss: (ids: readonly number[]) =>
      attempt(async () => {
        const { dismissed } = await clientOf(link).imports.dismissRejects({ ids: [...ids] });
        void message.success(t('imports.dismissed', { count: dismissed }));
        setChosen(new Set());
      }),
  };
}

export type Corrections = ReturnType<typeof useCorrections>;
