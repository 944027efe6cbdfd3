import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

function notYet(): never {
  throw new QisanError('internal', { id: 'not built yet' });
}

export const assortment: Handlers<QisanContract>['assortment'] = {
  prepare: () => notYet(),
  solve: async () => notYet(),
  scenarios: () => notYet(),
  scenario: () => notYet(),
  remove: () => notYet(),
};
