import { scenarioPage } from '#electron/io/export/scenario/page';
import type { ReadHandle } from '#electron/store/handle';
import { readPlan } from '#electron/store/plans/records';
import { readClock, readStore } from '#electron/store/store-info';
import type { Scenario } from '#shared/contract/assortment';
import type { Lang } from '#shared/i18n/t';

/** A search that was kept. @throws QisanError `not_found` */
export function scenarioOf(read: ReadHandle, id: number): Scenario {
  const { title, state, createdAt, input, result } = readPlan(read, id);
  const { accepted: _, ...rules } = input;
  const summary = {
    uplift: result.uplift.point,
    changes: result.changes.length,
    proven: result.proof.proven,
  };
  return { id, title, state, createdAt, ...summary, rules, result };
}

/** The same as a document for the print dialog. @throws QisanError `not_found` */
export function scenarioDocument(
  read: ReadHandle,
  { id, lang }: { readonly id: number; readonly lang: Lang },
): { readonly title: string; readonly html: string } {
  const store = readStore(read);
  return scenarioPage({
    lang,
    currency: store?.currency ?? 'CNY',
    timeZone: readClock(read).timeZone,
    store: store?.name ?? '',
    scenario: scenarioOf(read, id),
  });
}
