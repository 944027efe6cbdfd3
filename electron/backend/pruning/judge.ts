import type { ShopPast } from '#electron/store/pruning/pasts';
import type { SlowMoverRecord } from '#electron/store/pruning/records';
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { abcClasses, yearlyWorth } from '#shared/domain/pruning/abc';
import { aloneness } from '#shared/domain/pruning/alone';
import { type Baskets, ticketsOfSkus } from '#shared/domain/pruning/baskets';
import { slowClass } from '#shared/domain/pruning/classify';
import { evidenceOf } from '#shared/domain/pruning/evidence';
import { exitsOf } from '#shared/domain/pruning/exits/all';
import type { BundlePartner } from '#shared/domain/pruning/exits/case';
import type { SkuPast } from '#shared/domain/pruning/facts';
import { haloPerWeek, halos } from '#shared/domain/pruning/halo';
import { leavingValue } from '#shared/domain/pruning/leaving';
import { lotRisks } from '#shared/domain/pruning/lots';
import type { Estimate } from '#shared/domain/pruning/model';
import { type Partner, partnersOf } from '#shared/domain/pruning/pairs';
import { protectionsOf } from '#shared/domain/pruning/protections/all';
import { roomOf, roomValue } from '#shared/domain/pruning/room';
import { unknownsOf } from '#shared/domain/pruning/unknowns';

/** Silence after which a SKU without facings and stock is taken to be off the shelf already (ours). */
const GONE_DAYS = 182;

/** What a judgement rests on beside the pasts of the SKUs. */
export interface JudgeInput {
  readonly shop: ShopPast;
  /** Tickets with the SKUs in the places of the pasts; null where the source has none. */
  readonly baskets: Baskets | null;
  /** Weeks that the tickets are of. */
  readonly ticketWeeks: number;
  /** Weekly profit of each SKU if it stays. */
  readonly profits: readonly Estimate[];
  readonly tauOf: (categoryId: number) => number;
}

/** Judges every SKU, in the order of the pasts. What a person keeps by hand is not looked at. */
export function judgeShop(input: JudgeInput): SlowMoverRecord[] {
  const { shop, baskets, ticketWeeks, profits, tauOf } = input;
  const { pasts, asOf } = shop;
  const where = baskets === null ? null : ticketsOfSkus(baskets);
  const halo = baskets === null || where === null ? [] : halos(baskets, where);
  const abc = abcClasses(pasts);
  const worth = yearlyWorth(pasts);
  const alone = aloneness(pasts);
  const room = roomOf(pasts);
  const judged = pasts.map((past, row) => {
    const tau = tauOf(past.categoryId);
    const evidence = evidenceOf(past, asOf, abc[row] ?? 'C');
    const leaving = leavingValue({
      profit: profits[row] ?? { point: 0, low: 0, high: 0 },
      tau,
      halo: haloPerWeek(halo[row] ?? null, ticketWeeks, tau),
      space: takesRoom(past, asOf) ? roomValue(past, room) : 0,
      stockValue: evidence.stockValue,
    });
    const look = { asOf, halo: halo[row] ?? null, alone: alone[row] ?? null };
    const protections = protectionsOf(past, look);
    const silentDays = past.silence.days;
    const unprotected = slowClass({ evidence, leaving, protections: [], silentDays });
    return { past, evidence, leaving, protections, unprotected };
  });
  const leaves = judged.flatMap(({ unprotected }, row) => (unprotected === null ? [] : row));
  const leaving = new Set(leaves);
  const partners =
    baskets === null || where === null
      ? new Map<number, Partner[]>()
      : partnersOf(baskets, leaves, 3, where);
  return judged.map(({ past, evidence, leaving: value, protections, unprotected }, row) => {
    const partner = partnerOf(partners.get(row) ?? [], pasts, leaving, ticketWeeks);
    return {
      skuId: past.skuId,
      class: protections.length > 0 ? null : unprotected,
      detail: {
        evidence,
        leaving: value,
        protections,
        exits: unprotected === null ? [] : exitsOf({ asOf, past, partner }),
        lots: past.lots.length === 0 ? [] : lotRisks(past, asOf),
        unknowns: unknownsOf(past),
        worth: worth[row] ?? 0,
        weeklyProfit: Math.round(profits[row]?.point ?? 0),
      },
    };
  });
}

/**
 * Whether there is a place in the shop that its leaving would free. Where nobody has counted facings or
 * stock, what has not sold in half a year is a line in the catalogue and nothing on a shelf.
 */
function takesRoom({ facings, stock, lastSale }: SkuPast, asOf: BusinessDate): boolean {
  if (facings !== null) return facings > 0;
  if (stock !== null && stock.qty > 0) return true;
  return lastSale !== null && daysBetween(lastSale, asOf) <= GONE_DAYS;
}

/** The first that stays itself: two that nobody wants do not sell each other. */
function partnerOf(
  partners: readonly Partner[],
  pasts: readonly SkuPast[],
  leaving: ReadonlySet<number>,
  weeks: number,
): BundlePartner | null {
  const found = partners.find(({ sku }) => sku < pasts.length && !leaving.has(sku));
  const past = found === undefined ? undefined : pasts[found.sku];
  if (found === undefined || past === undefined) return null;
  return { skuId: past.skuId, name: past.name, weeklyTickets: found.tickets / Math.max(1, weeks) };
}
