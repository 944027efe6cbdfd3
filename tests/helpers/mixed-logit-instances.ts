/** The 70 published instances of `assortment-mmnl` with their best known revenue. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { MixedLogit } from '#shared/domain/assortment/mixed-logit';
import { dataFile } from './data';

const File = z.record(
  z.string(),
  z.object({
    max_rev: z.array(z.number()),
    data: z.array(
      z.object({
        u: z.array(z.array(z.number())),
        price: z.array(z.array(z.number())),
        v0: z.array(z.number()),
        omega: z.array(z.number()),
      }),
    ),
  }),
);

export interface Instance {
  readonly name: string;
  readonly logit: MixedLogit;
  readonly bestKnown: number;
}

/** Null where the data are absent. */
export function mixedLogitInstances(): Instance[] | null {
  const path = dataFile('assortment-mmnl', 'mmnl_unconstrained_RS2_data.json.gz');
  if (path === null) return null;
  const groups = File.parse(JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')));
  return Object.entries(groups).flatMap(([group, { data, max_rev }]) =>
    data.map(
      ({ u, price, v0, omega }, index): Instance => ({
        name: `${group} no. ${index + 1}`,
        logit: {
          prices: price[0] ?? [],
          segments: omega.map((share, s) => ({ share, nothing: v0[s] ?? 0, weights: u[s] ?? [] })),
        },
        bestKnown: max_rev[index] ?? Number.NaN,
      }),
    ),
  );
}
