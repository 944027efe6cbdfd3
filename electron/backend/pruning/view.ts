import type { ReadHandle } from '#electron/store/handle';
import { readContenders } from '#electron/store/pruning/contenders';
import { readPredecessor } from '#electron/store/pruning/decisions';
import {
  countSlowMovers,
  readSlowMovers,
  type SlowMoverRow,
} from '#electron/store/pruning/records';
import { readSlowState, type SlowState, slowMoversOutdated } from '#electron/store/pruning/state';
import type {
  MatrixCell,
  SlowMover,
  SlowMoverDetail,
  SlowMoverStatus,
} from '#shared/contract/slow-movers';
import { addDays } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { QisanError } from '#shared/domain/errors';
import { worstFirst } from '#shared/domain/pruning/classify';
import { matrixOf } from '#shared/domain/pruning/matrix';
import { type Protection, slowClasses } from '#shared/domain/pruning/model';
import { replacementsFor } from '#shared/domain/pruning/replacements';
import { textParam } from '#shared/domain/report/sentence';

/** The last classification as it stands, what a person keeps by hand included. */
export function slowMoverStatus(db: ReadHandle): SlowMoverStatus {
  const state = readSlowState(db);
  const counts = state === null ? [] : countSlowMovers(db, state.asOf);
  const sum = (of: typeof counts) => of.reduce((total, { skus }) => total + skus, 0);
  const known = state?.detail;
  return {
    asOf: state?.asOf ?? null,
    computedAt: state?.computedAt ?? null,
    outdated: slowMoversOutdated(db),
    classes: slowClasses.map((name) => {
      const own = counts.find((count) => count.class === name);
      return { class: name, skus: own?.skus ?? 0, stockValue: own?.stockValue ?? null };
    }),
    protected: sum(counts.filter((count) => count.protected === 1)),
    carried: sum(counts),
    knows: {
      stock: known?.stock ?? false,
      costs: known?.costs ?? false,
      tickets: known?.tickets ?? false,
    },
    negativeStock: known?.negativeStock ?? 0,
    neverSold: known?.neverSold ?? 0,
  };
}

export function slowMoverList(db: ReadHandle): SlowMover[] {
  const state = readSlowState(db);
  if (state === null) return [];
  return rowsOf(db, state)
    .map((row): SlowMover => {
      const { detail } = row;
      return {
        ...headOf(row),
        value: detail.leaving.net,
        protections: protectionsOf(row).map(({ name }) => name),
        exit: detail.exits[0]?.kind ?? null,
      };
    })
    .sort((a, b) => worstFirst(placeOf(a), placeOf(b)));
}

/** @throws QisanError `not_found` */
export function slowMoverDetail(db: ReadHandle, skuId: number): SlowMoverDetail {
  const state = readSlowState(db);
  const [row] = state === null ? [] : rowsOf(db, state, skuId);
  if (state === null || row === undefined)
    throw new QisanError('not_found', { what: `sku ${skuId}` });
  const { detail } = row;
  const freed = Math.max(1, row.facings ?? 1);
  return {
    ...headOf(row),
    leaving: detail.leaving,
    protections: protectionsOf(row),
    exits: detail.exits,
    lots: detail.lots,
    unknowns: detail.unknowns,
    replacements: replacementsFor(readContenders(db, skuId, state.asOf), freed),
    successorOf: readPredecessor(db, skuId),
  };
}

/** The ABC × XYZ picture of the last classification; empty before the first. */
export function slowMatrix(db: ReadHandle): MatrixCell[] {
  const state = readSlowState(db);
  if (state === null) return [];
  return matrixOf(
    rowsOf(db, state).map(({ detail: { evidence, worth } }) => ({ evidence, worth })),
  );
}

/** While the week before has not been judged, nothing is said to have changed since. */
function rowsOf(db: ReadHandle, { asOf, detail }: SlowState, skuId?: number): SlowMoverRow[] {
  const weekBefore = addDays(startOfWeek(asOf), -7);
  const rows = readSlowMovers(db, asOf, weekBefore, skuId);
  if (detail.weeks[weekBefore] !== undefined) return rows;
  return rows.map((row) => ({ ...row, before: row.class }));
}

function headOf(row: SlowMoverRow) {
  const { skuId, code, name, categoryId, category, before, planId, detail } = row;
  const { evidence } = detail;
  return { skuId, code, name, categoryId, category, class: row.class, before, evidence, planId };
}

/** Where a SKU stands in a list that is the worst first. */
export function placeOf({ skuId, class: slow, value }: SlowMover) {
  return { skuId, class: slow, net: value.point };
}

function protectionsOf({ detail, keptReason, keptUntil }: SlowMoverRow): readonly Protection[] {
  if (keptReason === null) return detail.protections;
  const proof = { key: 'slow.proof_by_hand', params: { reason: textParam(keptReason) } };
  return [...detail.protections, { name: 'by_hand', proof, until: keptUntil }];
}
