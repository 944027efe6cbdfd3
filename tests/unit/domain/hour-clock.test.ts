import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localHour } from '#shared/domain/calendar/calendar';
import { HourClock } from '#shared/domain/calendar/hour-clock';

test('tells the same hour as the calendar, also around clock changes and in zones of half hours', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/London',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  ];
  const clocks = zones.map((zone) => ({ zone, clock: new HourClock(zone) }));
  // The nights of 2023 on which London and Lord Howe change their clocks, and any other moment.
  const nights = [
    Date.UTC(2023, 2, 26),
    Date.UTC(2023, 9, 29),
    Date.UTC(2023, 3, 1, 12),
    Date.UTC(2023, 8, 30, 12),
  ];
  const instant = fc.oneof(
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
    fc
      .tuple(fc.constantFrom(...nights), fc.integer({ min: 0, max: 14_400_000 }))
      .map(([night, ms]) => night + ms),
  );
  fc.assert(
    fc.property(instant, fc.constantFrom(...clocks), (at, { zone, clock }) => {
      expect(clock.hourOf(at)).toBe(localHour(at, zone));
    }),
    { numRuns: 500 },
  );
});
