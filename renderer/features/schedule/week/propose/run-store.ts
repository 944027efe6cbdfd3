import { create } from 'zustand';
import type { Progress } from '#shared/contract/define';
import type { RosterSolved } from '#shared/contract/roster/deeds';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { QisanError } from '#shared/domain/errors';
import type { Way } from '../model/history';

/** What is searched for: a week anew, a week near the present one, or a stand-in for somebody ill. */
export type RunKind = 'anew' | 'near' | 'sick';

export interface TracePoint {
  /** Milliseconds since the start. */
  readonly at: number;
  /** Money; the bound is null until one is known. */
  readonly penalty: number;
  readonly bound: number | null;
}

interface RunOf {
  readonly kind: RunKind;
  /** The week as it was before. */
  readonly before: RosterWeek;
}

export type Run =
  | { readonly state: 'idle' }
  | (RunOf & {
      readonly state: 'running';
      readonly startedAt: number;
      readonly progress: Progress;
      readonly trace: readonly TracePoint[];
      /** Was told to end with the best it has. */
      readonly stopping: boolean;
    })
  | (RunOf & {
      readonly state: 'answered';
      readonly answer: RosterSolved;
      /** The week as the search left it: the screen's own may come a moment later. */
      readonly after: RosterWeek;
      /** What takes it back; null: there is nothing to take back. */
      readonly deed: Way | null;
      /** Leave that a sick call has entered. */
      readonly leaveId: number | null;
    })
  | (RunOf & { readonly state: 'failed'; readonly error: QisanError });

interface RunStore {
  readonly run: Run;
  setRun(run: Run): void;
}

/** The one search under way, or the last one's answer; it belongs to no screen. */
export const useRunStore = create<RunStore>((set) => ({
  run: { state: 'idle' },
  setRun: (run) => set({ run }),
}));
