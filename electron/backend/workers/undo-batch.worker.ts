import { runTask } from './task';
import { undo } from './upkeep';

runTask('imports.undo', undo);
