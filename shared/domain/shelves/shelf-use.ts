import type { Money } from '#shared/domain/money/money';
import type { Branch } from './tree-order';

/** What stands on a shelf today: carried SKUs (active, on trial, phasing out). */
export interface ShelfUse {
  readonly skus: number;
  readonly facings: number;
  /** Σ facings × width, over the SKUs of which both are known. */
  readonly lengthCm: number;
  /** SKUs without a width: `lengthCm` lacks them. */
  readonly withoutWidth: number;
  /** SKUs of which nobody has said how many facings they have. */
  readonly withoutFacings: number;
  /** In facings or in SKUs, as the tree's `mixUnit` says. */
  readonly staple: number;
  readonly specialty: number;
  readonly withoutRole: number;
  /** Mean of the last four weeks. */
  readonly weeklySales: Money;
}

export const emptyUse: ShelfUse = {
  skus: 0,
  facings: 0,
  lengthCm: 0,
  withoutWidth: 0,
  withoutFacings: 0,
  staple: 0,
  specialty: 0,
  withoutRole: 0,
  weeklySales: 0,
};

/** The room that a person has given a category. Where both are known the length counts. */
export interface ShelfRoom {
  readonly shelfLengthCm: number | null;
  readonly facings: number | null;
}

function addUse(a: ShelfUse, b: ShelfUse): ShelfUse {
  return {
    skus: a.skus + b.skus,
    facings: a.facings + b.facings,
    lengthCm: a.lengthCm + b.lengthCm,
    withoutWidth: a.withoutWidth + b.withoutWidth,
    withoutFacings: a.withoutFacings + b.withoutFacings,
    staple: a.staple + b.staple,
    specialty: a.specialty + b.specialty,
    withoutRole: a.withoutRole + b.withoutRole,
    weeklySales: a.weeklySales + b.weeklySales,
  };
}

/** What stands in each category and below it. Rows come each before its children. */
export function sumsWithBelow(
  rows: readonly Branch[],
  own: ReadonlyMap<number, ShelfUse>,
): ReadonlyMap<number, ShelfUse> {
  const all = new Map<number, ShelfUse>();
  for (const { id, parentId } of rows.toReversed()) {
    const mine = addUse(all.get(id) ?? emptyUse, own.get(id) ?? emptyUse);
    all.set(id, mine);
    if (parentId !== null) all.set(parentId, addUse(all.get(parentId) ?? emptyUse, mine));
  }
  return all;
}

/**
 * The room of each category: its own, else the sum of those below, where all that stands below has a
 * room of one and the same unit. Rows come each before its children.
 */
export function roomsWithBelow(
  rows: readonly (Branch & ShelfRoom)[],
  own: ReadonlyMap<number, ShelfUse>,
): ReadonlyMap<number, ShelfRoom> {
  const all = sumsWithBelow(rows, own);
  const rooms = new Map<number, ShelfRoom>();
  for (const row of rows.toReversed()) {
    const { id, shelfLengthCm, facings } = row;
    const told = shelfLengthCm !== null || facings !== null;
    const children = rows.filter((other) => other.parentId === id);
    const parts = children.flatMap((child) => {
      const room = rooms.get(child.id) ?? noRoom;
      const empty = room === noRoom && (all.get(child.id)?.skus ?? 0) === 0;
      return empty ? [] : [room];
    });
    const standsAlone = (own.get(id)?.skus ?? 0) > 0 || parts.length === 0;
    rooms.set(id, told ? { shelfLengthCm, facings } : standsAlone ? noRoom : sumOf(parts));
  }
  return rooms;
}

const noRoom: ShelfRoom = { shelfLengthCm: null, facings: null };

function sumOf(parts: readonly ShelfRoom[]): ShelfRoom {
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number | null>(
      (total, value) => (total === null || value === null ? null : total + value),
      0,
    );
  const shelfLengthCm = sum(parts.map((part) => part.shelfLengthCm));
  if (shelfLengthCm !== null) return { shelfLengthCm, facings: null };
  const byFacings = parts.every((part) => part.shelfLengthCm === null);
  return {
    shelfLengthCm: null,
    facings: byFacings ? sum(parts.map((part) => part.facings)) : null,
  };
}

/**
 * Used ÷ room, 1 = full; null without a room, with a room of 0, or where nothing is known of what
 * stands in it. With SKUs that lack a width or facings it is a lower bound.
 */
export function usedShare(room: ShelfRoom, use: ShelfUse): number | null {
  if (room.shelfLengthCm !== null) {
    const unknown = use.skus > 0 && use.lengthCm === 0;
    return room.shelfLengthCm > 0 && !unknown ? use.lengthCm / room.shelfLengthCm : null;
  }
  if (room.facings === null || room.facings === 0) return null;
  return use.skus > 0 && use.withoutFacings === use.skus ? null : use.facings / room.facings;
}

/** Staple ÷ (staple + specialty); null where no SKU has a role. */
export function stapleShareOf(use: Pick<ShelfUse, 'staple' | 'specialty'>): number | null {
  const roles = use.staple + use.specialty;
  return roles === 0 ? null : use.staple / roles;
}

/**
 * The room that a category takes up today, offered where none is set: its facings, and one for each
 * carried SKU of which they are not known. Null where a room is set or nothing stands there.
 */
export function roomToday(room: ShelfRoom, own: ShelfUse): number | null {
  if (room.shelfLengthCm !== null || room.facings !== null) return null;
  const facings = own.facings + own.withoutFacings;
  return facings === 0 ? null : facings;
}
