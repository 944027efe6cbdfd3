import { create } from 'zustand';
import type { SolveAnswer } from '#shared/contract/assortment';
import type { Progress } from '#shared/contract/define';
import { defaultRules, type ScenarioRules } from '#shared/domain/assortment/scenario';
import type { QisanError } from '#shared/domain/errors';
import type { Money } from '#shared/domain/money/money';

/** What the rules form holds; it stays when the screen is left. */
export interface Draft {
  readonly title: string;
  readonly rules: ScenarioRules;
  /** Longest time of each proof. */
  readonly seconds: number;
  /** Where the rules come from: an earlier scenario, the settings of the shop, or nowhere yet. */
  readonly from: number | 'settings' | null;
}

/** Best and bound at one moment of a search, Money per week. */
export interface TracePoint {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly profit: Money;
  readonly bound: Money;
  /** Still open between both, in millionths. */
  readonly gap: number;
}

/** Where the search is. It goes on when the screen is left, and is found again. */
export type Run =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly startedAt: number;
      readonly progress: Progress;
      readonly trace: readonly TracePoint[];
      readonly stopping: boolean;
    }
  | { readonly state: 'failed'; readonly error: QisanError }
  | { readonly state: 'answered'; readonly answer: SolveAnswer };

/** Parts of the rules form that fold, in their order. */
export const sections = ['room', 'changes', 'choice', 'coverage', 'limits', 'advanced'] as const;
export type FormSection = (typeof sections)[number] | 'mix';

interface ScenarioState {
  readonly draft: Draft;
  readonly run: Run;
  /** Unfolded parts of the form. */
  readonly unfolded: readonly string[];
  /** The part to bring into sight when the form is shown next. */
  readonly wanted: FormSection | null;

  setDraft(change: Partial<Draft>): void;
  setRules(change: Partial<ScenarioRules>): void;
  setRun(run: Run): void;
  unfold(unfolded: readonly string[]): void;
  want(section: FormSection | null): void;
}

const SECONDS = 60;

export const emptyDraft: Draft = { title: '', rules: defaultRules, seconds: SECONDS, from: null };

/** The rules being set and the search being made: one of each. */
export const useScenarioStore = create<ScenarioState>((set) => ({
  draft: emptyDraft,
  run: { state: 'idle' },
  unfolded: [],
  wanted: null,
  setDraft: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),
  setRules: (change) =>
    set(({ draft }) => ({ draft: { ...draft, rules: { ...draft.rules, ...change } } })),
  setRun: (run) => set({ run }),
  unfold: (unfolded) => set({ unfolded }),
  want: (wanted) =>
    set(({ unfolded }) => ({
      wanted,
      unfolded: wanted === null ? unfolded : [...new Set([...unfolded, wanted])],
    })),
}));
