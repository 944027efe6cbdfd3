import { Alert } from 'antd';
import type { QisanError } from '#shared/domain/errors';
import { isKey } from '#shared/i18n/t';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';

/** Why a plan could not be made or withdrawn: names the items that stand in its way. */
export function PlanError({ error }: { error: QisanError }) {
  const words = usePlanErrorWords();
  return <Alert type="error" showIcon title={words(error)} />;
}

/** Conflicts of plans say what clashes; everything else has the words of its code. */
export function usePlanErrorWords(): (error: QisanError) => string {
  const t = useT();
  const words = useErrorWords();
  return (error) => {
    const key = `plans.${error.params.clash ?? ''}`;
    return error.code === 'conflict' && isKey(key) ? t(key, error.params) : words(error);
  };
}
