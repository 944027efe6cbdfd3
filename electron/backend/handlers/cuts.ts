import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

function notYet(): never {
  throw new QisanError('internal', { id: 'not built yet' });
}

export const cuts: Handlers<QisanContract>['cuts'] = {
  list: () => notYet(),
  get: () => notYet(),
  propose: () => notYet(),
  review: () => notYet(),
  approve: () => notYet(),
  setTask: () => notYet(),
  undo: () => notYet(),
  remove: () => notYet(),
  ledger: () => notYet(),
  judge: () => notYet(),
  export: async () => notYet(),
  document: () => notYet(),
};
