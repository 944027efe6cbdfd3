import type { RangeResult } from '#shared/domain/assortment/result';
import { useFormat, useT } from '../../../../ui/words';
import { useYuan } from '../use-yuan';

/** Below this nobody writes a gap: 0.01 %. */
const LEAST_GAP = 1e-4;

interface Finding {
  /** The figure that decides. */
  readonly figure: string;
  readonly sentence: string;
}

/** The result in one sentence. */
export function useFinding(): (result: RangeResult) => Finding {
  const t = useT();
  const format = useFormat();
  const yuan = useYuan();
  return ({ uplift, changes, proof }) => {
    const proven = t(
      proof.proven
        ? 'range.uiProvenWithin'
        : proof.stopped
          ? 'range.uiStoppedAt'
          : 'range.uiOpenGap',
      { gap: format.percent(Math.max(proof.gap, LEAST_GAP), 2) },
    );
    const figure = t('range.uiPerWeek', { amount: yuan.signed(uplift.point) });
    if (changes.length === 0) return { figure, sentence: t('range.uiFindingNone', { proven }) };
    const sentence = t(uplift.point < 0 ? 'range.uiFindingLess' : 'range.uiFinding', {
      low: yuan.whole(uplift.low),
      high: yuan.whole(uplift.high),
      changes: t('range.uiChangesCount', { count: changes.length }),
      proven,
    });
    return { figure, sentence };
  };
}
