import { describe, expect, it } from 'vitest';
import { scenarioPage } from '#electron/io/export/scenario/page';
import { defaultRules } from '#shared/domain/assortment/scenario';
import type { Lang } from '#shared/i18n/t';
import { rangeChange, rangeResult } from '../../helpers/range-result';
import { goods } from '../../helpers/trade';

const changes = [
  rangeChange(goods.juice, 'add', 0, 2, { name: '<Juice> & more' }),
  rangeChange(goods.tea, 'drop', 2, 0),
];

function page(lang: Lang, title: string) {
  const result = rangeResult(changes);
  return scenarioPage({
    lang,
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    store: 'Corner shop',
    scenario: {
      id: 1,
      title,
      createdAt: Date.UTC(2023, 5, 19, 1, 30),
      state: 'proposed',
      uplift: result.uplift.point,
      changes: changes.length,
      proven: true,
      rules: defaultRules,
      result,
    },
  });
}

describe('a scenario on paper', () => {
  const { html } = page('en', 'Summer');

  it.each([
    ['its name', '<h1>Summer</h1>'],
    ['the shop', 'Corner shop'],
    ['the finding', '+¥40 a week'],
    ['what the rule costs', 'Your mix rule costs ¥5 a week.'],
    ['what comes in', '＋ In · 1'],
    ['what goes out', '－ Out · 1'],
    ['names as text, whatever they contain', '&lt;Juice&gt; &amp; more'],
    ['what was proven and what not', 'The proof is for the model without substitution.'],
  ])('has %s', (_what, text) => {
    expect(html).toContain(text);
  });

  it('leaves out what was not worked out', () => {
    expect(html).not.toContain('What each mix brings');
  });

  it('is called by its time where nobody has named it', () => {
    expect(page('zh-CN', '').title).toBe('2023-06-19 09:30 的方案');
  });
});
