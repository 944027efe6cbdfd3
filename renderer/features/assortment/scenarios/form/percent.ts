/** Per cent with one decimal, without the noise of floating point. */
export const toPercent = (share: number): number => Math.round(share * 1_000) / 10;
export const toShare = (percent: number): number => Math.round(percent * 10) / 1_000;
