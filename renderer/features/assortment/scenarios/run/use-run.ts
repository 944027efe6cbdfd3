import { useMemo } from 'react';
import type { Progress } from '#shared/contract/define';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import type { Link } from '../../../../api/link';
import { rulesInput } from '../rules-input';
import { type Draft, type TracePoint, useScenarioStore } from '../store';

/** The search under way; it belongs to no screen. */
let controller: AbortController | null = null;

/** More points than the little chart has room for are thinned to every other one. */
const TRACE_POINTS = 240;

/** Starts and stops the one search that is kept. */
export function useRun() {
  const link = useLink();
  return useMemo(() => runOf(link), [link]);
}

function runOf(link: Link) {
  const store = useScenarioStore.getState;

  /** Runs a full search; everything lands in the store, whoever still looks. */
  async function start({ title, rules, seconds }: Omit<Draft, 'from'>): Promise<void> {
    const abort = new AbortController();
    controller = abort;
    const startedAt = Date.now();
    store().setRun({
      state: 'running',
      startedAt,
      progress: { phase: 'starting', done: 0, total: 0 },
      trace: [],
      stopping: false,
    });
    try {
      const answer = await clientOf(link).assortment.solve(
        { title, rules: rulesInput(rules), seconds },
        { signal: abort.signal, onProgress: (progress) => follow(progress, startedAt) },
      );
      store().setRun({ state: 'answered', answer });
    } catch (error) {
      const failure = failureOf(error);
      store().setRun(
        failure.code === 'cancelled'
          ? { state: 'answered', answer: { kind: 'stopped' } }
          : { state: 'failed', error: failure },
      );
    }
  }

  function follow(progress: Progress, startedAt: number): void {
    const { run, setRun } = store();
    if (run.state !== 'running') return;
    const { profit, bound, gap } = progress.detail ?? {};
    const trace =
      profit === undefined || bound === undefined || gap === undefined
        ? run.trace
        : extend(run.trace, { at: Date.now() - startedAt, profit, bound, gap });
    setRun({ ...run, progress, trace });
  }

  return {
    start,
    /** Ends the search with the best it has. */
    stop(): void {
      const { run, setRun } = store();
      if (run.state === 'running') setRun({ ...run, stopping: true });
      controller?.abort();
    },
    /** Back to the rules, after an answer that was read or a failure. */
    clear: (): void => store().setRun({ state: 'idle' }),
  };
}

function extend(trace: readonly TracePoint[], point: TracePoint): readonly TracePoint[] {
  const last = trace.at(-1);
  if (last?.profit === point.profit && last.bound === point.bound) return trace;
  const kept = trace.length < TRACE_POINTS ? trace : trace.filter((_, index) => index % 2 === 0);
  return [...kept, point];
}
