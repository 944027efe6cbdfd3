import { findQuality } from '#electron/store/data-quality';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';

export const data: Handlers<QisanContract>['data'] = {
  quality: (context) => findQuality(context.read),
};
