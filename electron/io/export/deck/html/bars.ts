import type { ChartPicture, PictureSeries } from '#shared/domain/deck/chart/picture';

export interface PlacedBar {
  readonly series: PictureSeries;
  readonly index: number;
  /** Values at which the bar begins and ends. */
  readonly from: number;
  readonly to: number;
  /** From the start of the category's slot. */
  readonly offset: number;
  readonly thickness: number;
}

/** Where bars stand in their slots: beside each other, or on top of each other, as Office draws them. */
export function barsOf(
  series: readonly PictureSeries[],
  { stacked, gapWidth, labels }: Pick<ChartPicture, 'stacked' | 'gapWidth' | 'labels'>,
  slot: number,
): PlacedBar[] {
  const beside = stacked ? 1 : series.length;
  const thickness = slot / (beside + gapWidth / 100);
  const first = (slot - thickness * beside) / 2;
  return labels.flatMap((_, index) => {
    let above = 0;
    let below = 0;
    return series.flatMap((it, number) => {
      const value = it.values[index] ?? null;
      if (value === null) return [];
      const from = stacked ? (value < 0 ? below : above) : 0;
      if (stacked && value < 0) below += value;
      else if (stacked) above += value;
      const offset = first + (stacked ? 0 : number * thickness);
      return [{ series: it, index, from, to: from + value, offset, thickness }];
    });
  });
}
