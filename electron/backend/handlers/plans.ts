import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

function notYet(): never {
  throw new QisanError('internal', { id: 'not built yet' });
}

export const plans: Handlers<QisanContract>['plans'] = {
  accept: () => notYet(),
  list: () => notYet(),
  owners: () => notYet(),
  get: () => notYet(),
  withdraw: () => notYet(),
  setTask: () => notYet(),
  export: async () => notYet(),
  document: () => notYet(),
};
