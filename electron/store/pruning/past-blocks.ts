import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { lastSalesDate } from '../derived';
import type { ReadHandle, WriteHandle } from '../handle';
import { type PackedBlock, packBlock } from './packed';

const WEEK = 7;
/** Weeks that are packed together once they are over. */
const QUARTER = 13 * WEEK;
/** A Monday: quarters are counted from it, whatever range is asked for. */
const FIRST_QUARTER = '2001-01-01';

export type PastBlocks = readonly PackedBlock[];

/** The blocks that a range lies in, each from where it is kept, else packed now. */
export function readPastBlocks(db: ReadHandle, range: DateRange): PastBlocks {
  const kept = new Map(
    db
      .all<PackedBlock & { stamp: string }>(
        `SELECT from_date "from", to_date "to", stamp, largest, sku, day, qty, net_sales netSales,
           cogs, tickets, counts, moves
         FROM past_block WHERE from_date <= @to AND to_date >= @from`,
        { from: range.from, to: range.to },
      )
      .map((block) => [nameOf(block), block]),
  );
  return blocksOf(db, range).map((block) => {
    const known = kept.get(nameOf(block));
    return known !== undefined && known.stamp === stampOf(db, block) ? known : packBlock(db, block);
  });
}

/** Packs the blocks of a range that are missing or whose facts have changed, and forgets the others. */
export function keepPastBlocks(db: WriteHandle, range: DateRange): void {
  const kept = new Map(
    db
      .all<DateRange & { stamp: string }>(
        'SELECT from_date "from", to_date "to", stamp FROM past_block',
      )
      .map((block) => [nameOf(block), block]),
  );
  for (const block of blocksOf(db, range)) {
    const known = kept.get(nameOf(block));
    kept.delete(nameOf(block));
    const stamp = stampOf(db, block);
    if (known?.stamp === stamp) continue;
    db.run(
      `INSERT OR REPLACE INTO past_block (from_date, to_date, stamp, largest, sku, day, qty,
         net_sales, cogs, tickets, counts, moves)
       VALUES (@from, @to, @stamp, @largest, @sku, @day, @qty, @netSales, @cogs, @tickets, @counts,
         @moves)`,
      { ...packBlock(db, block), stamp },
    );
  }
  for (const { from, to } of kept.values()) {
    db.run('DELETE FROM past_block WHERE from_date = ? AND to_date = ?', [from, to]);
  }
}

/**
 * The blocks of a range: quarters, and the weeks of the quarter that the last sales lie in one by one, so
 * that a day that comes in costs a week. The first and the last may reach beyond the range.
 */
function blocksOf(db: ReadHandle, range: DateRange): DateRange[] {
  const present = quarterStart(lastSalesDate(db) ?? range.to);
  const blocks: DateRange[] = [];
  const past = (from: BusinessDate) => from < present;
  let from = past(quarterStart(range.from)) ? quarterStart(range.from) : startOfWeek(range.from);
  while (from <= range.to) {
    const next = addDays(from, past(from) ? QUARTER : WEEK);
    blocks.push({ from, to: addDays(next, -1) });
    from = next;
  }
  return blocks;
}

function quarterStart(date: BusinessDate): BusinessDate {
  const days = daysBetween(FIRST_QUARTER, date);
  return addDays(FIRST_QUARTER, Math.floor(days / QUARTER) * QUARTER);
}

function nameOf({ from, to }: DateRange): string {
  return `${from}/${to}`;
}

/** State of the facts of a block. */
function stampOf(db: ReadHandle, { from, to }: DateRange): string {
  return db.value<string>(
    `SELECT count(*) || '/' || total(version) FROM business_day
     WHERE business_date BETWEEN @from AND @to`,
    { from, to },
  );
}
