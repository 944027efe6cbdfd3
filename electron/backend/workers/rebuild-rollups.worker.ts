import { runTask } from './task';
import { rebuild } from './upkeep';

runTask('data.rebuildRollups', rebuild);
