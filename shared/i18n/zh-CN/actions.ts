import type { actions as en } from '../en/actions';
import type { Translated } from '../message';

export const actions = {
  room: '行动',
  clashPlanTask: '“{what}”是计划中的任务，没有删除。可以放弃该任务，或撤回整个计划。',
} satisfies Translated<typeof en>;
