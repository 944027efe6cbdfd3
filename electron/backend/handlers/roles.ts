import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

function notYet(): never {
  throw new QisanError('internal', { id: 'not built yet' });
}

export const roles: Handlers<QisanContract>['roles'] = {
  status: () => notYet(),
  mix: () => notYet(),
  history: () => notYet(),
  list: () => notYet(),
  refresh: async () => notYet(),
  set: () => notYet(),
};
