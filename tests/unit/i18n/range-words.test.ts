import { describe, expect, it } from 'vitest';
import type { FrontierStep } from '#shared/domain/assortment/result';
import { defaultRules } from '#shared/domain/assortment/scenario';
import { formats } from '#shared/i18n/format';
import {
  writeFinding,
  writeFrontier,
  writeRatio,
  writeRuleCost,
  writeRules,
  writeWholeSigned,
} from '#shared/i18n/range-words';
import { translator } from '#shared/i18n/t';
import { rangeResult } from '../../helpers/range-result';
import { yuan } from '../../helpers/trade';

const en = { t: translator('en'), format: formats('en', 'CNY') };
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const step = (target: number, profit: number | null, perPoint: number | null): FrontierStep => ({
  target,
  profit: profit === null ? null : yuan(profit),
  perPoint: perPoint === null ? null : yuan(perPoint),
});

describe('the finding of a scenario', () => {
  const found = rangeResult([]);

  it('says that today is the best where nothing changes', () => {
    expect(plain(writeFinding(en, found).sentence)).toBe(
      "Today's range is already the best for your rules; proven within 0.01 % of the best that your rules allow.",
    );
  });

  it('never calls a gap smaller than it is written', () => {
    const proof = { ...found.proof, gap: 0.00004 };
    expect(plain(writeFinding(en, { ...found, proof }).sentence)).toContain('within 0.01 %');
  });

  it.each([
    [{ proven: false, stopped: true, gap: 0.02 }, 'stopped before the proof: at most 2.00 % more'],
    [{ proven: false, stopped: false, gap: 0.02 }, 'time was up before the proof'],
  ])('does not claim a proof that is not there: %o', (open, words) => {
    const proof = { ...found.proof, ...open };
    expect(plain(writeFinding(en, { ...found, proof }).sentence)).toContain(words);
  });
});

describe('what the rule costs', () => {
  const found = rangeResult([]);

  it.each([
    ['the difference to the best range without it', yuan(430), 'Your mix rule costs ¥5 a week.'],
    ['nothing where it is no different', yuan(425), 'Your mix rule costs nothing.'],
    ['nothing where only cents differ', yuan(425.07), 'Your mix rule costs nothing.'],
  ])('%s', (_name, profit, words) => {
    const withoutMix = { ...found.best, profit };
    expect(writeRuleCost(en, { ...found, withoutMix }, defaultRules)).toBe(words);
  });

  it('is not known where it was not worked out', () => {
    expect(writeRuleCost(en, { ...found, withoutMix: null }, defaultRules)).toContain('not worked');
  });
});

describe('the finding of the frontier', () => {
  const steps = [step(0.6, 100, null), step(0.7, 120, 2), step(0.8, 90, -3), step(0.9, null, null)];

  it.each([
    [0.7, 'Most is earned at 7:3; each further point of staples costs ¥3.00 a week.'],
    [0.6, 'Most is earned at 7:3; each further point of staples brings ¥2.00 a week.'],
    [0.9, 'Most is earned at 7:3.'],
    [null, 'Most is earned at 7:3.'],
  ])('with a target of %s', (target, words) => {
    expect(writeFrontier(en, steps, target)).toBe(words);
  });

  it('is none where no target is possible', () => {
    expect(writeFrontier(en, [step(0.7, null, null)], 0.7)).toBeUndefined();
  });
});

describe('rules in words', () => {
  it('name what differs from the ordinary', () => {
    const rules = {
      ...defaultRules,
      target: null,
      changesAtMost: 1,
      leastGain: yuan(2),
      newAtLeast: 2,
      keep: [4, 5],
    };
    expect(writeRules(en, rules)).toMatchObject({
      mix: 'No rule for the mix',
      changes:
        'At most 1 change; each worth ¥2.00 a week or more; at least 2 new SKUs; up to 4 facings per SKU',
      choice: '2 SKUs to keep',
    });
  });
});

describe('figures of a week', () => {
  it.each([
    [yuan(1_240), '+¥1,240'],
    [yuan(-35), '−¥35'],
    [yuan(0.2), '¥0'],
    [null, '–'],
  ])('%s is written %s', (value, words) => {
    expect(writeWholeSigned(en.format, value)).toBe(words);
  });

  it.each([
    [0.7, '7:3'],
    [0.65, '65:35'],
    [0.9, '9:1'],
  ])('a share of %s is %s', (share, words) => {
    expect(writeRatio(share)).toBe(words);
  });
});
