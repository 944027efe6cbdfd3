import { addDays } from '#shared/domain/calendar/calendar';
import { defaultLook } from '#shared/domain/deck/look';
import type {
  Deck,
  DeckBlock,
  DeckChart,
  DeckPage,
  DeckPart,
  DeckTable,
  DeckValue,
} from '#shared/domain/deck/model';
import type { KpiUnit } from '#shared/domain/kpi/names';
import { MONEY_SCALE } from '#shared/domain/money/money';
import { openRandom } from '#shared/domain/random';
import { formats } from '#shared/i18n/format';
import type { Lang } from '#shared/i18n/t';

const FROM = '2023-06-19';
const TO = '2023-06-25';

const SOURCE = { query: 'kpis.query(netSales)', from: FROM, to: TO, version: 41 };

/** Words of the sample in both languages: [en, zh-CN]. */
type Both = readonly [string, string];

interface Words {
  readonly lang: Lang;
  say(words: Both): string;
  value(exact: number | null, unit: KpiUnit, good?: boolean | null): DeckValue;
}

function wordsOf(lang: Lang): Words {
  const format = formats(lang, 'CNY');
  const write = (exact: number | null, unit: KpiUnit): string => {
    if (unit === 'money') return format.moneyShort(exact);
    if (unit === 'ratio') return format.percentSigned(exact);
    return unit === 'count' ? format.count(exact) : format.decimal(exact, 2);
  };
  return {
    lang,
    say: ([en, zh]) => (lang === 'en' ? en : zh),
    value: (exact, unit, good = null) => ({ exact, unit, text: write(exact, unit), good }),
  };
}

/** A deck as a week of a real shop would make it: sixteen pages, every kind of block. */
export function sampleDeck(lang: Lang): Deck {
  const words = wordsOf(lang);
  return deckOf(words, [
    page(words, 'cover', ['Weekly review, week 25', '第 25 周 周复盘'], []),
    page(
      words,
      'overview',
      ['Sales fell 6.4 % on fewer tickets', '销售额下降 6.4%，客单数减少'],
      [figures(words, 5, 3), trend(words), comments(words, 3)],
    ),
    page(words, 'overview', ['Ten figures of the week', '本周十项指标'], [figures(words, 10, 3)]),
    page(
      words,
      'overview',
      ['Staples hold 72 % of the range', '刚需占比 72%'],
      [mix(words, 4), comments(words, 2)],
    ),
    page(
      words,
      'attainment',
      ['Margin is on target, sales are not', '毛利率达标，销售额未达标'],
      [table(words, 6, 5), comments(words, 2)],
    ),
    page(
      words,
      'attainment',
      ['Four days out of seven on target', '七天中四天达标'],
      [withTarget(words)],
    ),
    page(
      words,
      'execution',
      ['Nine of twelve actions done', '十二项任务完成九项'],
      [table(words, 12, 6)],
    ),
    page(
      words,
      'execution',
      ['Two shifts stood open', '两个班次无人'],
      [comments(words, 4), table(words, 5, 3)],
    ),
    page(
      words,
      'results',
      ['Wednesday evening lost 12 %', '周三晚间下降 12%'],
      [hours(words), comments(words, 2)],
    ),
    page(
      words,
      'results',
      ['Leaf vegetables carry a third of sales', '花叶类贡献三分之一销售'],
      [categories(words, 6), margins(words)],
    ),
    page(words, 'results', ['Sales and margin went apart', '销售与毛利率背离'], [combo(words)]),
    page(words, 'results', ['Eight weeks', '近八周'], [weeks(words)]),
    page(words, 'results', ['Channels by week', '各渠道周走势'], [channels(words, 4)]),
    page(words, 'problems', ['What went wrong, and why', '问题与原因'], [comments(words, 6)]),
    page(
      words,
      'nextWeek',
      ['Eleven actions for next week', '下周十一项任务'],
      [table(words, 11, 5)],
    ),
    page(words, 'definitions', ['Definitions', '口径'], [table(words, 30, 3)]),
  ]);
}

/** What a page has to survive: nothing, one, forty, sixty characters, negative, missing. */
export function extremeDeck(lang: Lang): Deck {
  const words = wordsOf(lang);
  const none = { ...trend(words), labels: [], keys: [], series: [] };
  const empty = { ...trend(words) };
  const long = words.say([
    'A title that goes on and on because somebody wanted to say everything that happened in this week, from Monday to Sunday, in one sentence that nobody can read from three metres, and even then it does not stop',
    '这是一个非常长的标题，因为有人想在一句话里说完这一周从周一到周日发生的所有事情，以至于坐在三米之外的人根本读不完，而且它还没有结束，还在继续，还在继续，还在继续写下去直到放不下为止',
  ]);
  return deckOf(words, [
    page(words, 'cover', [long, long], []),
    page(
      words,
      'overview',
      [long, long],
      [figures(words, 10, 3, true), hours(words), comments(words, 9)],
    ),
    page(words, 'overview', ['Nothing', '无数据'], [none, emptyTable(words)]),
    page(
      words,
      'overview',
      ['Only gaps', '全部缺失'],
      [
        {
          ...empty,
          series: empty.series.map((it) => ({ ...it, values: it.values.map(() => null) })),
        },
      ],
    ),
    page(
      words,
      'results',
      ['One category', '只有一个品类'],
      [categories(words, 1), channels(words, 1)],
    ),
    page(
      words,
      'results',
      ['Forty categories', '四十个品类'],
      [categories(words, 40), mix(words, 40)],
    ),
    page(words, 'results', ['Twelve lines', '十二条线'], [channels(words, 12)]),
    page(
      words,
      'results',
      ['Losses and gaps', '亏损与缺失'],
      [losses(words, 'column'), losses(words, 'bar')],
    ),
    page(
      words,
      'results',
      ['Forty names of sixty characters', '四十个六十字的名称'],
      [longNames(words), comments(words, 3)],
    ),
    page(
      words,
      'problems',
      ['Four blocks', '四块'],
      [hours(words), categories(words, 8), table(words, 9, 4), comments(words, 5)],
    ),
    page(words, 'problems', ['Thirty comments', '三十条说明'], [comments(words, 30)]),
    page(
      words,
      'nextWeek',
      ['A wide table beside a comment', '宽表与说明'],
      [table(words, 30, 8), comments(words, 3)],
    ),
  ]);
}

function deckOf({ lang, say }: Words, pages: readonly DeckPage[]): Deck {
  return {
    lang,
    title: say(['Weekly review 2023-W25', '周复盘 2023 年第 25 周']),
    store: say(['Fresh counter, Riverside Road', '滨河路生鲜店']),
    from: FROM,
    to: TO,
    dataVersion: 41,
    madeAt: Date.parse('2023-06-26T01:00:00Z'),
    currency: 'CNY',
    look: { ...defaultLook, company: say(['Good Harvest Co.', '好收成连锁']) },
    pages: pages.map((it, index) => ({ ...it, id: `${it.part}.${index}` })),
  };
}

function page({ say }: Words, part: DeckPart, title: Both, blocks: readonly DeckBlock[]): DeckPage {
  return {
    id: part,
    part,
    title: say(title),
    subtitle: say([
      '19 – 25 Jun 2023, against the week before and the target',
      '2023年6月19日 – 6月25日，对比上周与目标',
    ]),
    blocks,
    notes: say([
      'Net sales: line amount after discount, returns deducted. Source: kpis.query, data version 41.',
      '销售额：折后金额，扣除退货。来源：kpis.query，数据版本 41。',
    ]),
    sources: [SOURCE],
  };
}

function figures({ say, value }: Words, count: number, changes: number, long = false): DeckBlock {
  const names: readonly Both[] = [
    ['Net sales', '销售额'],
    ['Tickets', '客单数'],
    ['Average ticket', '客单价'],
    ['Gross margin', '毛利率'],
    ['Units per ticket', '连带率'],
    ['Gross profit', '毛利额'],
    ['Stock at cost', '库存成本'],
    ['Out-of-stock rate', '缺货率'],
    ['Shrink', '损耗率'],
    ['Sales per labour hour', '人时销售'],
  ];
  const bases: readonly Both[] = [
    ['vs last week', '较上周'],
    ['vs target', '较目标'],
    ['vs the same week last year', '较去年同期'],
  ];
  return {
    kind: 'figures',
    items: names.slice(0, count).map((name, index) => ({
      key: `figure-${index}`,
      label: long ? say(name).repeat(6) : say(name),
      value: value(index === 6 && long ? null : (12_345_600 + index * 7_654_321) * 1_00, 'money'),
      changes: bases.slice(0, changes).map((base, number) => ({
        label: say(base),
        value: value([-0.064, 0.021, null][number] ?? null, 'ratio', index !== 8),
      })),
      sources: [SOURCE],
    })),
  };
}

const days = Array.from({ length: 7 }, (_, index) => addDays(FROM, index));

function chart(
  { say }: Words,
  part: Omit<DeckChart, 'kind' | 'alt' | 'emphasis'> & { emphasis?: number | null },
): DeckChart {
  return {
    kind: 'chart',
    alt: say(['What the chart shows', '图表内容说明']),
    emphasis: null,
    ...part,
  };
}

function trend(words: Words): DeckChart {
  const format = formats(words.lang);
  return chart(words, {
    type: 'column',
    labels: days.map((day) => format.weekday(day)),
    keys: days,
    emphasis: 2,
    series: [
      series(words, ['This week', '本周'], 'actual', money(days.length, 3, 9_000)),
      series(words, ['Last week', '上周'], 'before', money(days.length, 4, 9_600)),
    ],
  });
}

function withTarget(words: Words): DeckChart {
  const base = trend(words);
  const target = series(words, ['Target', '目标'], 'target', money(7, 5, 9_500));
  return { ...base, emphasis: null, series: [...base.series, target] };
}

function hours(words: Words): DeckChart {
  const labels = Array.from({ length: 15 }, (_, index) => String(index + 7).padStart(2, '0'));
  return chart(words, {
    type: 'column',
    labels,
    keys: labels,
    emphasis: 11,
    series: [series(words, ['Net sales', '销售额'], 'actual', money(15, 6, 900))],
  });
}

function categories(words: Words, count: number): DeckChart {
  const names: readonly Both[] = [
    ['Leaf vegetables', '花叶类'],
    ['Peppers', '辣椒类'],
    ['Mushrooms', '食用菌'],
    ['Cauliflower', '花菜类'],
    ['Roots', '水生根茎类'],
    ['Aubergines', '茄类'],
  ];
  const labels = Array.from(
    { length: count },
    (_, index) => `${words.say(names[index % 6] ?? ['', ''])}${index < 6 ? '' : ` ${index}`}`,
  );
  return chart(words, {
    type: 'bar',
    labels,
    keys: labels.map((_, index) => String(index + 1)),
    emphasis: 0,
    series: [
      series(words, ['Net sales', '销售额'], 'actual', money(count, 7, 30_000).sort(descending)),
    ],
  });
}

function descending(a: number | null, b: number | null): number {
  return (b ?? 0) - (a ?? 0);
}

function longNames(words: Words): DeckChart {
  const name = words.say([
    'Organic baby leaf salad mixed with rocket, spinach and chard 1',
    '有机嫩叶沙拉混合芝麻菜菠菜与瑞士甜菜精选家庭装冷链配送每日新鲜到店限量供应会员专享优惠价格买二送一活动',
  ]);
  const base = categories(words, 40);
  return { ...base, type: 'column', labels: base.labels.map((_, index) => `${name}${index}`) };
}

function margins(words: Words): DeckChart {
  const base = categories(words, 6);
  const values = [0.31, 0.28, 0.22, 0.19, 0.12, -0.04];
  return {
    ...base,
    emphasis: 5,
    series: [
      {
        name: words.say(['Margin', '毛利率']),
        unit: 'ratio',
        role: 'actual',
        values,
        sources: [SOURCE],
      },
    ],
  };
}

function combo(words: Words): DeckChart {
  const base = trend(words);
  const values = [0.212, 0.231, 0.195, null, 0.244, 0.251, 0.249];
  const [actual, before] = base.series;
  return {
    ...base,
    type: 'combo',
    emphasis: null,
    series: [
      ...(actual === undefined || before === undefined ? [] : [actual, before]),
      {
        name: words.say(['Gross margin', '毛利率']),
        unit: 'ratio',
        role: 'line',
        values,
        sources: [SOURCE],
      },
    ],
  };
}

function weeks(words: Words): DeckChart {
  const labels = Array.from({ length: 8 }, (_, index) =>
    words.say([`W${index + 18}`, `第${index + 18}周`]),
  );
  return chart(words, {
    type: 'line',
    labels,
    keys: labels.map((_, index) => `2023-W${index + 18}`),
    series: [
      series(words, ['This year', '今年'], 'actual', money(8, 8, 60_000, 3)),
      series(words, ['Last year', '去年'], 'before', money(8, 9, 58_000)),
      series(words, ['Target', '目标'], 'target', money(8, 10, 62_000)),
    ],
  });
}

function channels(words: Words, count: number): DeckChart {
  const base = weeks(words);
  return {
    ...base,
    type: 'stackedColumn',
    series: Array.from({ length: count }, (_, index) =>
      series(
        words,
        [`Channel ${index + 1}`, `渠道 ${index + 1}`],
        'category',
        money(8, index, 9_000),
      ),
    ),
  };
}

function losses(words: Words, type: 'column' | 'bar'): DeckChart {
  const labels = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const values = [5_000, -2_300, null, 1_200, -800, 0, Number.NaN].map((it) =>
    it === null ? null : it * MONEY_SCALE,
  );
  return chart(words, {
    type,
    labels,
    keys: labels,
    series: [series(words, ['Result', '结果'], 'actual', values)],
  });
}

function series(
  { say }: Words,
  name: Both,
  role: DeckChart['series'][number]['role'],
  values: readonly (number | null)[],
): DeckChart['series'][number] {
  return { name: say(name), unit: 'money', role, values, sources: [SOURCE] };
}

/** Amounts around `mean` currency units; the one at `gap` is missing. */
function money(count: number, seed: number, mean: number, gap?: number): (number | null)[] {
  const random = openRandom(seed, 'deck');
  return Array.from({ length: count }, (_, index) =>
    index === gap ? null : Math.round(mean * (0.6 + 0.8 * random.next()) * MONEY_SCALE),
  );
}

function table({ say, value }: Words, rows: number, columns: number): DeckTable {
  const titles: readonly Both[] = [
    ['What is to be done', '任务'],
    ['Owner', '负责人'],
    ['Due', '截止日期'],
    ['Actual', '实际'],
    ['Against target', '较目标'],
    ['Stock value', '库存金额'],
    ['Share of sales', '销售占比'],
    ['Days of inventory', '周转天数'],
  ];
  return {
    kind: 'table',
    columns: titles.slice(0, columns).map((title, index) => ({
      title: say(title),
      align: index < 3 ? 'start' : 'end',
      width: index === 0 ? 4 : 1,
      sources: index < 3 ? [] : [SOURCE],
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      titles.slice(0, columns).map((_, column) => {
        if (column === 0)
          return {
            text: say([
              `Move the slow speciality ${row + 1} to the end of the aisle and mark it down`,
              `把滞销特色商品 ${row + 1} 移到端架并降价处理`,
            ]),
          };
        if (column === 1) return { text: say(['Wang Li', '王丽']) };
        if (column === 2) return { text: say(['28 Jun', '6月28日']) };
        if (column === 4 || column === 6) return value((row % 5) * 0.03 - 0.06, 'ratio', true);
        return value((row + 1) * 1_234_567, 'money');
      }),
    ),
    keys: Array.from({ length: rows }, (_, row) => `row-${row}`),
    total: null,
  };
}

function emptyTable(words: Words): DeckTable {
  return { ...table(words, 0, 4) };
}

function comments({ say }: Words, count: number): DeckBlock {
  const sentences: readonly Both[] = [
    [
      'Tickets fell by 5.1 %, which took ¥4,310 of the ¥5,120 that sales lost; baskets stayed as large as the week before.',
      '客单数下降 5.1%，占销售额减少 ¥5,120 中的 ¥4,310；客单价与上周基本持平。',
    ],
    ['Wednesday evening had two cashiers less than planned.', '周三晚间比计划少两名收银员。'],
    [
      'Mushrooms were out of stock on two days; the missed sales are about ¥860.',
      '食用菌缺货两天，缺货损失约 ¥860。',
    ],
  ];
  return {
    kind: 'text',
    title: say(['Comment', '说明']),
    items: Array.from({ length: count }, (_, index) => ({
      text: say(sentences[index % 3] ?? ['', '']),
      draft: index % 3 === 1,
      flag: index % 3 === 0 ? 'warning' : index % 3 === 2 ? 'none' : 'good',
    })),
  };
}

function mix({ say }: Words, count: number): DeckBlock {
  return {
    kind: 'mix',
    target: 0.7,
    tolerance: 0.02,
    rows: Array.from({ length: count }, (_, index) => ({
      label: say([`By facings ${index + 1}`, `按陈列面 ${index + 1}`]),
      staple: index === 2 ? null : 0.6 + (index % 5) * 0.05,
      sources: [SOURCE],
    })),
  };
}
