import { useCallback, useEffect, useRef, useState } from 'react';
import type { SolveAnswer } from '#shared/contract/assortment';
import type { Progress } from '#shared/contract/define';
import type { ScenarioRules } from '#shared/domain/assortment/scenario';
import type { QisanError } from '#shared/domain/errors';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import { rulesInput } from '../rules-input';

/** A hand that is still moving is waited for. */
const PAUSE_MS = 500;
/** A quick answer is wanted: each proof stops after so many seconds with what it has. */
const SECONDS = 15;

export interface Trial {
  /** Null: nothing is being searched for. */
  readonly progress: Progress | null;
  /** The newest answer; it stays while the next one is awaited. */
  readonly answer: SolveAnswer | null;
  readonly error: QisanError | null;
}

const nothing: Trial = { progress: null, answer: null, error: null };

/** Quick searches that are kept nowhere: each replaces the one before it. */
export function useTrial(): Trial & {
  readonly ask: (rules: ScenarioRules) => void;
  readonly reset: () => void;
} {
  const link = useLink();
  const [trial, setTrial] = useState<Trial>(nothing);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const controller = useRef<AbortController>(undefined);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    controller.current?.abort();
    controller.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const run = useCallback(
    async (rules: ScenarioRules): Promise<void> => {
      const abort = new AbortController();
      controller.current = abort;
      const isNewest = () => controller.current === abort;
      try {
        const answer = await clientOf(link).assortment.solve(
          { title: '', rules: rulesInput(rules), quick: true, seconds: SECONDS },
          {
            signal: abort.signal,
            onProgress: (progress) => isNewest() && setTrial((old) => ({ ...old, progress })),
          },
        );
        if (isNewest()) setTrial({ progress: null, answer, error: null });
      } catch (error) {
        if (isNewest()) setTrial({ progress: null, answer: null, error: failureOf(error) });
      }
    },
    [link],
  );

  const ask = useCallback(
    (rules: ScenarioRules) => {
      stop();
      const progress = { phase: 'starting', done: 0, total: 0 };
      setTrial((old) => ({ ...old, error: null, progress }));
      timer.current = setTimeout(() => void run(rules), PAUSE_MS);
    },
    [run, stop],
  );
  const reset = useCallback(() => {
    stop();
    setTrial(nothing);
  }, [stop]);
  return { ...trial, ask, reset };
}
