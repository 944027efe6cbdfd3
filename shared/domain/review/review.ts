import type { DateRange } from '../calendar/calendar';
import type { DeckChart, DeckPart, DeckSource } from '../deck/model';
import type { KpiName, KpiUnit } from '../kpi/names';
import type { Sentence, SentenceParam } from '../report/sentence';

/**
 * The review of a week (DOMAIN.md, section 9), or of any range, as plain data without a language:
 * what is kept in the archive and compared with another. `shared/i18n/review` writes it as a deck.
 */
export interface Review {
  /** Of this type; an archived review is read by the program that knows its number. */
  readonly format: 1;
  readonly range: DateRange;
  readonly isWeek: boolean;
  readonly madeAt: number;
  readonly dataVersion: number;
  readonly store: { readonly name: string; readonly currency: string; readonly manager: string };
  /** All pages there are, in their own order; which of them a deck has is `ReviewLayout`. */
  readonly pages: readonly ReviewPage[];
}

export interface ReviewPage {
  /** Stable over reviews: `results.hours`, `problems.category.12`. */
  readonly id: string;
  readonly part: DeckPart;
  /** `missing`: the page says what to bring in. */
  readonly state: 'ready' | 'missing';
  readonly title: Sentence;
  readonly subtitle: Sentence;
  readonly blocks: readonly ReviewBlock[];
  /** First draft of the comment, written from the numbers. */
  readonly draft: readonly Remark[];
  readonly kpis: readonly KpiName[];
  /** What a new task of this page would be about; null where nothing is to be done. */
  readonly proposal: ActionProposal | null;
}

export interface Remark {
  readonly sentence: Sentence;
  readonly flag: 'none' | 'good' | 'warning';
}

/** A task that a finding asks for, and the KPI that it is meant to move. */
export interface ActionProposal {
  readonly title: Sentence;
  readonly kpi: KpiName;
  readonly categoryId: number | null;
}

/** A number with how it is written; `good`: whether more is better here, null where neither is. */
export interface Amount {
  readonly exact: number | null;
  readonly unit: KpiUnit;
  /** `change`: with its sign; `points`: the difference of two ratios. */
  readonly as: 'value' | 'short' | 'change' | 'points';
  readonly good: boolean | null;
}

export type ReviewBlock = ReviewFigures | ReviewChart | ReviewTable | ReviewMix;

export interface ReviewFigures {
  readonly kind: 'figures';
  readonly items: readonly ReviewFigure[];
}

export interface ReviewFigure {
  readonly key: string;
  readonly label: SentenceParam;
  readonly value: Amount;
  readonly changes: readonly { readonly label: SentenceParam; readonly value: Amount }[];
  readonly sources: readonly DeckSource[];
}

export interface ReviewChart {
  readonly kind: 'chart';
  readonly type: DeckChart['type'];
  readonly alt: Sentence;
  readonly labels: readonly SentenceParam[];
  readonly keys: readonly string[];
  readonly series: readonly ReviewSeries[];
  readonly emphasis: number | null;
}

export interface ReviewSeries {
  readonly key: string;
  readonly name: SentenceParam;
  readonly unit: KpiUnit;
  readonly values: readonly (number | null)[];
  readonly role: DeckChart['series'][number]['role'];
  readonly sources: readonly DeckSource[];
}

export interface ReviewTable {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly key: string;
    readonly title: SentenceParam;
    readonly align: 'start' | 'end';
    readonly width: number;
    /** Of its numbers; none for a column of words. */
    readonly sources: readonly DeckSource[];
  }[];
  readonly rows: readonly (readonly ReviewCell[])[];
  readonly keys: readonly string[];
  readonly total: number | null;
}

export type ReviewCell =
  | { readonly kind: 'words'; readonly words: SentenceParam }
  | { readonly kind: 'amount'; readonly amount: Amount };

export interface ReviewMix {
  readonly kind: 'mix';
  readonly target: number;
  readonly tolerance: number;
  readonly rows: readonly {
    readonly key: string;
    readonly label: SentenceParam;
    readonly staple: number | null;
    readonly sources: readonly DeckSource[];
  }[];
}
