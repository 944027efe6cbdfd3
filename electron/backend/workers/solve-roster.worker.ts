import { solveRosterTask } from './solve-roster';
import { runTask } from './task';

runTask('roster.solve', solveRosterTask);
