import { useMemo } from 'react';
import type { Progress } from '#shared/contract/define';
import type { RosterSolved } from '#shared/contract/roster/deeds';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { clientOf, useLink } from '../../../../api/ApiProvider';
import { failureOf } from '../../../../api/hooks';
import type { Link } from '../../../../api/link';
import { useT } from '../../../../ui/words';
import { useHistory } from '../model/history';
import { type RunKind, type TracePoint, useRunStore } from './run-store';

/** The search under way; it belongs to no screen. */
let controller: AbortController | null = null;

/** More points than the little line has room for are thinned to every other one. */
const TRACE_POINTS = 200;

export interface Absence {
  readonly employeeId: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** Starts, stops and cancels the one search that there is. */
export function useRun() {
  const t = useT();
  const link = useLink();
  return useMemo(() => runOf(link, t), [link, t]);
}

function runOf(link: Link, t: ReturnType<typeof useT>) {
  const { run: current, setRun } = {
    run: () => useRunStore.getState().run,
    setRun: useRunStore.getState().setRun,
  };

  async function start(
    kind: RunKind,
    before: RosterWeek,
    search: (options: SearchOptions) => Promise<RosterSolved & { readonly leaveId?: number }>,
  ): Promise<void> {
    const abort = new AbortController();
    controller = abort;
    const startedAt = Date.now();
    const progress = { phase: 'starting', done: 0, total: 0 };
    setRun({ state: 'running', kind, before, startedAt, progress, trace: [], stopping: false });
    try {
      const { leaveId = null, ...answer } = await search({
        signal: abort.signal,
        onProgress: (told) => follow(told, startedAt),
      });
      const name = t(kind === 'sick' ? 'schedule.did_sick' : 'schedule.did_propose');
      const deed =
        answer.kind === 'solved' ? { name, weekOf: before.from, patches: answer.inverse } : null;
      if (deed !== null) useHistory.getState().did(deed);
      const after = await clientOf(link).roster.week({ weekOf: before.from });
      setRun({ state: 'answered', kind, before, answer, after, deed, leaveId });
    } catch (error) {
      const failed = failureOf(error);
      setRun(
        failed.code === 'cancelled'
          ? { state: 'idle' }
          : { state: 'failed', kind, before, error: failed },
      );
    }
  }

  function follow(progress: Progress, startedAt: number): void {
    const run = current();
    if (run.state !== 'running') return;
    const { penalty, bound } = progress.detail ?? {};
    const trace =
      penalty === undefined
        ? run.trace
        : extend(run.trace, { at: Date.now() - startedAt, penalty, bound: bound ?? null });
    setRun({ ...run, progress, trace });
  }

  return {
    propose(week: RosterWeek, seconds: number, from: 'anew' | 'near'): void {
      void start(from, week, (options) =>
        clientOf(link).roster.solve({ weekOf: week.from, seconds, from }, options),
      );
    },
    sickCall(week: RosterWeek, absence: Absence, seconds: number): void {
      void start('sick', week, (options) =>
        clientOf(link).roster.sickCall({ ...absence, seconds }, options),
      );
    },
    /** Ends the search with the best it has. */
    stop(): void {
      const run = current();
      if (run.state !== 'running') return;
      setRun({ ...run, stopping: true });
      // It may have ended by itself in the same moment.
      clientOf(link)
        .roster.stop({})
        .catch(() => undefined);
    },
    /** Ends the search and leaves everything as it was. */
    cancel: (): void => controller?.abort(),
    /** Puts the answer or the failure away. */
    clear: (): void => setRun({ state: 'idle' }),
  };
}

interface SearchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

function extend(trace: readonly TracePoint[], point: TracePoint): readonly TracePoint[] {
  const last = trace.at(-1);
  if (last?.penalty === point.penalty && last.bound === point.bound) return trace;
  const kept = trace.length < TRACE_POINTS ? trace : trace.filter((_, index) => index % 2 === 0);
  return [...kept, point];
}
