/** Made-up shops: one week, half hours, peaks at noon and in the evening. */
import { openRandom } from '#shared/domain/random';
import type { RosterProblem } from '#shared/domain/roster/problem';
import type { ShopDuty } from '#shared/domain/roster/shop/day-rules';
import { CHINA } from '#shared/domain/roster/shop/rule-set';
import { type Demand, type ShopPerson, shopProblem } from '#shared/domain/roster/shop/shop-problem';

const HOUR = 60;
const [OPEN, CLOSE] = [7 * HOUR, 22 * HOUR];
const GROUPS = ['cashier', 'floor', 'service', 'warehouse'];
/** Share of each group in the heads. */
const SHARES = [0.3, 0.4, 0.15, 0.15];
/** Heads wanted at once on a usual day, as a share of the people. */
const AT_ONCE = 0.3;

export function shopCase(people: number, seed: number): RosterProblem {
  const random = openRandom(seed, `shop of ${people}`);
  const staff = Array.from({ length: people }, (_, index): ShopPerson => {
    const own = weighted(random.next());
    const groups = random.chance(0.5) ? [own, (own + 1) % GROUPS.length] : [own];
    const partTime = random.chance(0.3);
    const leave = random.chance(0.1) ? random.int(0, 6) : -1;
    const early = random.chance(0.15);
    return {
      ...{ id: `p${index}`, groups, before: null, minor: false, noNights: false },
      minMinutes: (partTime ? 16 : 36) * HOUR,
      maxMinutes: (partTime ? 24 : 40) * HOUR,
      shortWeight: 0.1,
      days: Array.from({ length: 7 }, (_, day) => ({
        absent: day === leave ? ('leave' as const) : null,
        spans: day === leave ? [] : [{ start: 0, end: early ? 18 * HOUR : 24 * HOUR }],
        ...{ lastEnd: null, nextStart: null },
      })),
      wishes: [{ day: random.int(0, 6), span: null, kind: 'off', weight: random.int(2, 10) }],
      ...{ costs: [], holds: [], locked: [] },
    };
  });
  return shopProblem({
    ...{ days: 7, firstWeekday: 0, groups: GROUPS, people: staff, rules: CHINA },
    ...{ duties: duties(), demand: demandOf(people) },
  });
}

function duties(): ShopDuty[] {
  const found: ShopDuty[] = [];
  for (let start = OPEN; start <= 18 * HOUR; start += 30) {
    for (const hours of [4, 6, 8, 9]) {
      const end = start + hours * HOUR;
      if (end > CLOSE) continue;
      const pause = hours > 6 ? HOUR : 0;
      found.push(...GROUPS.map((_, group) => ({ start, end, pause, group })));
    }
  }
  return found;
}

function demandOf(people: number): Demand[] {
  const demand: Demand[] = [];
  for (let day = 0; day < 7; day++) {
    for (let start = OPEN; start < CLOSE; start += 30) {
      const hour = start / HOUR;
      const peak = Math.exp(-((hour - 11.5) ** 2) / 4) + 1.2 * Math.exp(-((hour - 18.5) ** 2) / 5);
      const heads = people * AT_ONCE * (0.6 + 0.7 * peak) * (day >= 5 ? 1.25 : 1);
      for (const [group, share] of SHARES.entries()) {
        const need = Math.max(1, Math.round(heads * share));
        demand.push({ day, start, group, need, under: 10, over: 2 });
      }
    }
  }
  return demand;
}

function weighted(draw: number): number {
  let left = draw;
  const found = SHARES.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return Math.max(0, found);
}
