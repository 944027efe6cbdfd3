/**
 * Solves one made-up store in a process of its own, so that its peak memory is nobody else's.
 * Arguments: number of SKUs, seed, relative gap. Prints the peak in MB.
 */
import { openHighs } from '#electron/solve/highs';
import { formulate } from '#shared/domain/assortment/formulate';
import { solve } from '#shared/domain/assortment/solve';
import { storeOf } from './store-of';

const [skus = 0, seed = 0, gap = 0] = process.argv.slice(2).map(Number);
const highs = await openHighs(() => false);
const goal = { gap, shouldStop: () => false, onProgress: () => {} };
const { kind } = solve(formulate(storeOf(skus, seed)), highs, goal);
if (kind !== 'solved') throw new Error(`the store is ${kind}`);
console.log(process.resourceUsage().maxRSS / 1024);
