import type { ChangeKind } from '#shared/domain/assortment/result';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Qty } from '#shared/domain/money/money';
import type { PlanStage } from '#shared/domain/plan/stage';
import { type Format, formats } from '#shared/i18n/format';
import { writeRest } from '#shared/i18n/plan-words';
import { type Lang, type Translate, translator } from '#shared/i18n/t';

/** What the floor carries out, shelf by shelf. */
export interface ChangeList {
  readonly lang: Lang;
  /** Name of the shop; '' where it has none. */
  readonly store: string;
  readonly title: string;
  readonly state: PlanStage;
  readonly startsOn: BusinessDate;
  readonly madeAt: number;
  readonly timeZone: string;
  readonly shelves: readonly ListedShelf[];
}

export interface ListedShelf {
  readonly name: string;
  readonly owner: string | null;
  readonly dueOn: BusinessDate | null;
  readonly changes: readonly ListedChange[];
}

export interface ListedChange {
  readonly kind: ChangeKind;
  readonly code: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly trialUntil: BusinessDate | null;
  /** Of an item that goes; null: not known. */
  readonly stock: Qty | null;
  readonly unit: string;
  readonly done: boolean;
}

/** First what makes room, then what takes it. */
export const groups = [
  { kind: 'drop', title: 'plans.groupOut' },
  { kind: 'add', title: 'plans.groupIn' },
  { kind: 'more', title: 'plans.groupMore' },
  { kind: 'fewer', title: 'plans.groupFewer' },
] as const satisfies readonly { kind: ChangeKind; title: string }[];

export interface ListContext {
  readonly list: ChangeList;
  readonly t: Translate;
  readonly format: Format;
}

export function listContext(list: ChangeList): ListContext {
  return { list, t: translator(list.lang), format: formats(list.lang) };
}

/** What the person at the shelf does with an item. */
export function whatToDo({ t, format }: ListContext, change: ListedChange): string {
  switch (change.kind) {
    case 'drop':
      return writeRest(t, format, change.stock, change.unit);
    case 'add':
      return t('plans.trialTodo', { date: format.date(change.trialUntil) });
    case 'more':
      return t('plans.relabel', { count: change.after - change.before });
    case 'fewer':
      return t('plans.narrow', { count: change.before - change.after });
  }
}
