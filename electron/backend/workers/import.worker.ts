import { importFile } from './import-file';
import { runTask } from './task';

runTask('imports.run', importFile);
