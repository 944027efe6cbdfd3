/**
 * A deck as plain data, written in one language: what the preview, PPTX, PDF and the workbook behind
 * it are all made from. It knows what is said on a page and in which order, not where it stands on it
 * (`layout.ts`) and not how a file format says it (`electron/io/export/deck`).
 */
import type { BusinessDate } from '../calendar/calendar';
import type { KpiUnit } from '../kpi/names';

export interface Deck {
  readonly lang: 'en' | 'zh-CN';
  readonly title: string;
  readonly store: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** State of the facts that every figure was read from. */
  readonly dataVersion: number;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly currency: string;
  readonly look: DeckLook;
  readonly pages: readonly DeckPage[];
}

/** A company's template: its name, logo, colours and fonts. */
export interface DeckLook {
  readonly company: string;
  /** PNG or JPEG as a data URL; null: the mark of Qisan. */
  readonly logo: string | null;
  /** `RRGGBB`. Staple and specialty keep their own colours whatever the company's are. */
  readonly accent: string;
  readonly latinFont: string;
  readonly eastAsianFont: string;
  /** Colour of what has become better; the other one is that of what has become worse. */
  readonly rise: 'red' | 'green';
}

/** Parts of the weekly review (DOMAIN.md, section 9), with the pages around them. */
export const deckParts = [
  'cover',
  'overview',
  'attainment',
  'execution',
  'results',
  'problems',
  'nextWeek',
  'definitions',
] as const;
export type DeckPart = (typeof deckParts)[number];

export interface DeckPage {
  /** Stable over decks, so that two can be compared and an edit finds its page: `results.hours`. */
  readonly id: string;
  readonly part: DeckPart;
  /** The finding, as a sentence: "Wednesday evening lost 12 %". */
  readonly title: string;
  /** What the page shows, and its range, in small type below the title. */
  readonly subtitle: string;
  readonly blocks: readonly DeckBlock[];
  /** Speaker notes: definitions of the KPIs used and where each figure comes from. */
  readonly notes: string;
  /** All sources of its figures, each once. */
  readonly sources: readonly DeckSource[];
}

/** From where a figure comes: what was asked, of which days, and how the facts of those days stood. */
export interface DeckSource {
  /** Method of the contract or named query with what it was asked for: `kpis.query(netSales by day)`. */
  readonly query: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Versions of the days summed: another number means that a fact of one of them has changed since. */
  readonly version: number;
}

export type DeckBlock = DeckFigures | DeckChart | DeckTable | DeckText | DeckMix;

/** Large numbers in a row. */
export interface DeckFigures {
  readonly kind: 'figures';
  readonly items: readonly {
    /** Stable over decks and languages: what a click on it leads by, and what two decks are compared by. */
    readonly key: string;
    readonly label: string;
    readonly value: DeckValue;
    /** Against target, last week, last year: each with its words. */
    readonly changes: readonly { readonly label: string; readonly value: DeckValue }[];
    readonly sources: readonly DeckSource[];
  }[];
}

/** A number with how it is read and how it is written; `exact` null is "no value". */
export interface DeckValue {
  readonly exact: number | null;
  readonly unit: KpiUnit;
  readonly text: string;
  /** Whether more is better here, for sign and colour; null: neither. */
  readonly good: boolean | null;
}

export interface DeckChart {
  readonly kind: 'chart';
  /** `combo`: columns with a line on a second axis, the only chart that has two. */
  readonly type: 'column' | 'stackedColumn' | 'bar' | 'line' | 'combo';
  /** Says what is drawn, in words, for those who cannot see it. */
  readonly alt: string;
  readonly labels: readonly string[];
  /** One for each label, stable as those of figures: a date, an hour, the id of a category. */
  readonly keys: readonly string[];
  readonly series: readonly DeckSeries[];
  /** Index of the one label that the title speaks of; the rest is quieter. Null: none. */
  readonly emphasis: number | null;
}

export interface DeckSeries {
  readonly name: string;
  readonly unit: KpiUnit;
  /** In the KPI's own unit, as the database has it; null is a gap. */
  readonly values: readonly (number | null)[];
  readonly role: 'actual' | 'target' | 'before' | 'category' | 'staple' | 'specialty' | 'line';
  readonly sources: readonly DeckSource[];
}

export interface DeckTable {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'start' | 'end';
    /** Share of the width; they need not add up to 1. */
    readonly width: number;
    /** Of its numbers; none for a column of words. */
    readonly sources: readonly DeckSource[];
  }[];
  readonly rows: readonly (readonly DeckCell[])[];
  /** One for each row, stable as those of figures; '' where a row stands for nothing to go to. */
  readonly keys: readonly string[];
  /** Index of a row of totals; null: none. */
  readonly total: number | null;
}

export type DeckCell = { readonly text: string } | DeckValue;

export interface DeckText {
  readonly kind: 'text';
  readonly title: string;
  readonly items: readonly {
    readonly text: string;
    /** Written by the program and not yet accepted by a person. */
    readonly draft: boolean;
    readonly flag: 'none' | 'good' | 'warning';
  }[];
}

/** The 7 : 3 bar, as one share per basis or scope. */
export interface DeckMix {
  readonly kind: 'mix';
  readonly target: number;
  readonly tolerance: number;
  readonly rows: readonly {
    readonly label: string;
    readonly staple: number | null;
    readonly sources: readonly DeckSource[];
  }[];
}
