import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

function notYet(): never {
  throw new QisanError('internal', { id: 'not built yet' });
}

export const demand: Handlers<QisanContract>['demand'] = {
  status: () => notYet(),
  sku: () => notYet(),
  transfers: () => notYet(),
  refresh: async () => notYet(),
  score: async () => notYet(),
};
