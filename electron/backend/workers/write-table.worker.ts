import { runTask } from './task';
import { writeTable } from './write-table';

runTask('exports.table', writeTable);
