import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

function notYet(): never {
  throw new QisanError('internal', { id: 'not built yet' });
}

export const slowMovers: Handlers<QisanContract>['slowMovers'] = {
  status: () => notYet(),
  list: () => notYet(),
  get: () => notYet(),
  matrix: () => notYet(),
  health: () => notYet(),
  refresh: async () => notYet(),
  protect: () => notYet(),
  linkSuccessor: () => notYet(),
};
