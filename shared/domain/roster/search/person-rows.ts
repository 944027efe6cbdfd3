/** What binds a person's open days together in a programme: one duty a day, minutes, days in a row. */
import type { ProgrammeColumn } from '../solver';
import type { Compiled } from './compiled';

interface OpenLine {
  readonly person: number;
  /** What stands on days that are not open stays. */
  readonly line: Int16Array;
  readonly isOpen: (day: number) => boolean;
}

interface Rows {
  row(lower: number, upper: number): number;
  column(column: ProgrammeColumn): number;
}

interface Entry {
  readonly row: number;
  readonly value: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

const NONE = Number.NEGATIVE_INFINITY;

export class PersonRows {
  /** Column of the units missing below the least; null where none can be, or none may be. */
  readonly short: number | null = null;
  /** Units missing as the line stands. */
  readonly missing: number = 0;
  private readonly days = new Map<number, number>();
  private readonly runs: readonly Run[] = [];
  private readonly most: number = -1;
  private readonly least: number | null = null;

  constructor(compiled: Compiled, open: OpenLine, into: Rows) {
    const model = compiled.lines[open.person];
    if (model === undefined) return;
    let [kept, all] = [0, 0];
    for (const [day, option] of open.line.entries()) {
      const units = option === 0 ? 0 : (model.kindUnits[model.kindOf[option] ?? 0] ?? 0);
      all += units;
      const mustWork = model.base[day * model.options] === Number.POSITIVE_INFINITY;
      if (open.isOpen(day)) this.days.set(day, into.row(mustWork ? 1 : NONE, 1));
      else kept += units;
    }
    if (this.days.size === 0) return;
    this.most = into.row(NONE, model.maxUnits - kept);
    this.runs = runRows(compiled, open, into);
    if (model.minUnits <= kept) return;
    this.least = into.row(model.minUnits - kept, Number.POSITIVE_INFINITY);
    if (model.shortCost === null) return;
    const cost = model.shortCost(0) - model.shortCost(1);
    const rows = { upper: Number.POSITIVE_INFINITY, integer: false, rows: [this.least] };
    this.short = into.column({ ...rows, cost, values: [1] });
    this.missing = Math.max(0, model.minUnits - all);
  }

  /** Of work of so many units on an open day. */
  entriesOf(day: number, units: number): Entry[] {
    const entries: Entry[] = [
      { row: this.days.get(day) ?? 0, value: 1 },
      { row: this.most, value: units },
    ];
    if (this.least !== null) entries.push({ row: this.least, value: units });
    for (const { from, to, row } of this.runs) {
      if (day >= from && day < to) entries.push({ row, value: 1 });
    }
    return entries;
  }
}

/** Each stretch of one day more than may be worked in a row has a day off. */
function runRows(compiled: Compiled, { person, line, isOpen }: OpenLine, into: Rows): Run[] {
  const maxRun = compiled.lines[person]?.maxRun ?? compiled.days;
  const before = compiled.problem.people[person]?.before?.run ?? 0;
  const runs: Run[] = [];
  for (let to = 1; to <= line.length; to++) {
    const first = to - maxRun - 1;
    if (first < -before) continue;
    const from = Math.max(0, first);
    let [worked, open] = [from - first, 0];
    for (let day = from; day < to; day++) {
      if (isOpen(day)) open++;
      else if ((line[day] ?? 0) > 0) worked++;
    }
    if (open > 0 && worked + open > maxRun) {
      runs.push({ from, to, row: into.row(NONE, maxRun - worked) });
    }
  }
  return runs;
}
