/** Best published penalties of the instances; null where they are open or not at hand. */
export const BEST_KNOWN: readonly (number | null)[] = [
  ...[607, 828, 1001, 1716, 1143, 1950, 1056, 1300, 439, 4631, 3443, 4040, 1348, 1278, 3834, 3225],
  ...[5746, 4459, 3149, null, null, null, null, null],
];
