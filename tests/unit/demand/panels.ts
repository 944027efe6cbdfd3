import type { DemandPanel } from '#shared/domain/demand/panel';

/** A panel that starts on a Monday, from one row per SKU; all rows of one length. */
export function panelOf(
  rows: readonly (readonly number[])[],
  group: readonly number[] = rows.map(() => 0),
): DemandPanel {
  const days = rows[0]?.length ?? 0;
  return {
    from: '2024-01-01',
    days,
    group: Int32Array.from(group),
    units: Float32Array.from(rows.flat()),
  };
}

export function days<Cell>(count: number, cell: (day: number) => Cell): Cell[] {
  return Array.from({ length: count }, (_, day) => cell(day));
}
