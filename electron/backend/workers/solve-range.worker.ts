import { solveRange } from './solve-range';
import { runTask } from './task';

runTask('assortment.solve', solveRange);
