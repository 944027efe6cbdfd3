import type { ForecastScore } from '#shared/contract/demand';
import type { FilePreview } from '#shared/contract/imports';
import type { LookBack } from '#shared/contract/slow-movers';
import type { FileInspection } from '#shared/domain/imports/inspection';
import type { ForetellTask, Foretold } from '../pruning/foretell';
import type { DemandAnswer, DemandTask } from './demand';
import type { ScoreTask } from './forecast-score';
import type { ImportAnswer, ImportTask } from './import-file';
import type { InspectTask, PreviewTask } from './look-at-file';
import type { RolesAnswer, RolesTask } from './roles';
import type { SlowLookTask, SlowMoversAnswer, SlowMoversTask } from './slow-movers';
import type { SolveRangeAnswer, SolveRangeTask } from './solve-range';
import type { SolveRosterAnswer, SolveRosterTask } from './solve-roster';
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
import type { DeckTask } from './write-deck';
import type { TableTask } from './write-table';

interface Task<Input, Answer> {
  readonly input: Input;
  readonly answer: Answer;
}

/** The workers by name (`<name>.worker.ts`): what each is started with and what it answers. */
export interface WorkerTasks {
  readonly inspect: Task<InspectTask, FileInspection>;
  readonly preview: Task<PreviewTask, FilePreview>;
  readonly import: Task<ImportTask, ImportAnswer>;
  readonly 'undo-batch': Task<UndoTask, UndoAnswer>;
  readonly 'drop-duplicates': Task<DuplicatesTask, DuplicatesAnswer>;
  readonly 'check-store': Task<CheckTask, CheckAnswer>;
  readonly 'rebuild-rollups': Task<RebuildTask, RebuildAnswer>;
  readonly roles: Task<RolesTask, RolesAnswer>;
  readonly demand: Task<DemandTask, DemandAnswer>;
  readonly 'forecast-score': Task<ScoreTask, ForecastScore>;
  readonly 'solve-range': Task<SolveRangeTask, SolveRangeAnswer>;
  readonly 'solve-roster': Task<SolveRosterTask, SolveRosterAnswer>;
  readonly 'slow-movers': Task<SlowMoversTask, SlowMoversAnswer>;
  readonly foretell: Task<ForetellTask, Foretold>;
  readonly 'slow-look': Task<SlowLookTask, LookBack>;
  readonly 'write-table': Task<TableTask, Uint8Array>;
  readonly 'write-deck': Task<DeckTask, Uint8Array>;
}
