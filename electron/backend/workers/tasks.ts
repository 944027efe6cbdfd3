import type { ImportAnswer, ImportTask } from './import-file';
import type {
  CheckAnswer,
  CheckTask,
  DuplicatesAnswer,
  DuplicatesTask,
  RebuildAnswer,
  RebuildTask,
  UndoAnswer,
  UndoTask,
} from './upkeep';

interface Task<Input, Answer> {
  readonly input: Input;
  readonly answer: Answer;
}

/** The workers by name (`<name>.worker.ts`): what each is started with and what it answers. */
export interface WorkerTasks {
  readonly import: Task<ImportTask, ImportAnswer>;
  readonly 'undo-batch': Task<UndoTask, UndoAnswer>;
  readonly 'drop-duplicates': Task<DuplicatesTask, DuplicatesAnswer>;
  readonly 'check-store': Task<CheckTask, CheckAnswer>;
  readonly 'rebuild-rollups': Task<RebuildTask, RebuildAnswer>;
}
