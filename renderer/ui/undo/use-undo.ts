import { App } from 'antd';
import { useCallback, useState } from 'react';
import { failureOf } from '../../api/hooks';
import { useErrorWords } from '../ErrorView';

/** A deed with its way back. The way back is done once. */
interface Deed {
  readonly name: string;
  readonly back: () => Promise<unknown>;
}

export interface Undo {
  /** Does something and remembers how to take it back; says so where it fails. */
  readonly run: <Answer>(
    name: string,
    work: () => Promise<Answer>,
    back: (answer: Answer) => (() => Promise<unknown>) | null,
  ) => Promise<Answer | null>;
  readonly undo: () => void;
  /** What `undo` would take back; null: nothing. */
  readonly last: string | null;
}

const KEPT = 50;

/** What was done on this screen, the last first to be taken back. */
export function useUndo(): Undo {
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);
  const { message } = App.useApp();
  const words = useErrorWords();
  const fail = useCallback(
    (error: unknown) => void message.error(words(failureOf(error))),
    [message, words],
  );

  const run = useCallback<Undo['run']>(
    async (name, work, back) => {
      try {
        const answer = await work();
        const way = back(answer);
        if (way !== null) setDeeds((before) => [{ name, back: way }, ...before].slice(0, KEPT));
        return answer;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    [fail],
  );
  const [last] = deeds;
  const undo = useCallback(() => {
    if (last === undefined) return;
    setDeeds((before) => before.slice(1));
    last.back().catch(fail);
  }, [last, fail]);
  return { run, undo, last: last?.name ?? null };
}
