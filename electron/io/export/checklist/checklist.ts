import type { Lang } from '#shared/i18n/t';

/** A list that is carried out by hand and ticked off, in words ready to be printed. */
export interface Checklist {
  readonly lang: Lang;
  /** What kind of list it is. */
  readonly kind: string;
  /** Name of the plan. */
  readonly title: string;
  /** Name of the shop; '' where it has none. */
  readonly store: string;
  /** From when it holds, in full and short. */
  readonly from: string;
  readonly fromShort: string;
  readonly madeAt: number;
  readonly timeZone: string;
  /** Says that nothing is to be done; null where something is. */
  readonly stopped: string | null;
  readonly columns: readonly ChecklistColumn[];
  readonly sections: readonly ChecklistSection[];
}

export interface ChecklistColumn {
  readonly title: string;
  /** Null: what the others leave; one column of a list. */
  readonly mm: number | null;
  /** Right-aligned. */
  readonly figure?: boolean;
  readonly strong?: boolean;
}

export interface ChecklistSection {
  readonly name: string;
  readonly counts: string;
  /** Who is responsible and until when. */
  readonly facts: readonly string[];
  readonly groups: readonly ChecklistGroup[];
}

export interface ChecklistGroup {
  readonly title: string;
  readonly rows: readonly ChecklistRow[];
}

export interface ChecklistRow {
  readonly done: boolean;
  /** One for each column. */
  readonly cells: readonly string[];
}
