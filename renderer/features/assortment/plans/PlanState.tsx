import { Tag } from 'antd';
import type { PlanStage } from '#shared/domain/plan/stage';
import { useT } from '../../../ui/words';

export function PlanState({ state }: { state: PlanStage }) {
  const t = useT();
  return <Tag variant="outlined">{t(`plans.state_${state}`)}</Tag>;
}
