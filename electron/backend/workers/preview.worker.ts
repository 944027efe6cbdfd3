import { preview } from './look-at-file';
import { runTask } from './task';

runTask('imports.preview', preview);
