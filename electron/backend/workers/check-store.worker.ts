import { runTask } from './task';
import { check } from './upkeep';

runTask('data.check', check);
