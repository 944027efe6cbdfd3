import { describe, expect, test } from 'vitest';
import type { ReviewView } from '#shared/contract/reviews';
import { addDays } from '#shared/domain/calendar/calendar';
import { figuresOf } from '#shared/domain/deck/figures';
import { startBackend, type TestBackend } from '../helpers/backend';
import { NOW } from '../helpers/shop';
import {
  goods,
  ordinaryDay,
  ordinaryDays,
  sell,
  setCosts,
  stockShelves,
  yuan,
} from '../helpers/trade';

/** Monday to Sunday; the last whole week before the tests' now. */
const week = { from: '2023-12-25', to: '2023-12-31' };

/** A shop with eight weeks of ordinary days, the last of them with one ticket less on its Sunday. */
async function openWeek(): Promise<TestBackend> {
  const qisan = startBackend({ now: () => NOW });
  await qisan.client.app.saveStore({
    name: 'Corner shop',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    cutoffHour: 4,
    opensMinute: 420,
    closesMinute: 1320,
    sellingAreaM2: null,
    manager: 'Li',
  });
  const db = qisan.backend.stores.current.write;
  stockShelves(db);
  setCosts(db);
  const sunday = ordinaryDay(week.to).filter(({ ticket }) => ticket !== 'T9');
  sell(db, [...ordinaryDays(week.to, 55), ...sunday]);
  return qisan;
}

async function opened(): Promise<{
  qisan: TestBackend;
  id: number;
  view: () => Promise<ReviewView>;
}> {
  const qisan = await openWeek();
  const { id } = await qisan.client.reviews.open(week);
  return { qisan, id, view: () => qisan.client.reviews.get({ id, lang: 'en' }) };
}

/** A ticket of the last day that comes in late. */
const late = (qisan: TestBackend) =>
  sell(qisan.backend.stores.current.write, [
    { date: week.to, sku: goods.tea, amount: 400, ticket: 'late', hour: 20 },
  ]);

const pageOf = (view: ReviewView, id: string) => {
  const page = view.pages.find((one) => one.id === id);
  if (page === undefined) throw new Error(`no page ${id}`);
  return page;
};

describe('weeks that can be reviewed', () => {
  test('are those with sales, newest first, and say how many of their days have any', async () => {
    const { client } = await openWeek();
    const ranges = await client.reviews.ranges({});
    expect(ranges[0]).toEqual({ ...week, isWeek: true, days: 7, reviewId: null, archived: null });
    expect(ranges).toHaveLength(8);
  });

  test('a range of any days joins them once its review was begun', async () => {
    const { client } = await openWeek();
    const december = { from: '2023-12-01', to: '2023-12-31' };
    const { id } = await client.reviews.open(december);
    const ranges = await client.reviews.ranges({});
    expect(ranges).toContainEqual({
      ...december,
      isWeek: false,
      days: 31,
      reviewId: id,
      archived: null,
    });
  });

  test('opening the same range again finds the same review', async () => {
    const { client } = await openWeek();
    const first = await client.reviews.open(week);
    expect(await client.reviews.open(week)).toEqual(first);
  });
});

describe('a comment', () => {
  const pageId = 'overview.summary';

  test('is the program’s draft, marked so on the slide, until a person accepts it', async () => {
    const { qisan, id, view } = await opened();
    const before = await view();
    const draft = pageOf(before, pageId).comment;
    expect(draft).toMatchObject({ state: 'draft', outdated: false });
    expect(draft.text).not.toBe('');
    const remarks = (at: ReviewView) =>
      at.deck.pages
        .find((page) => page.id === pageId)
        ?.blocks.flatMap((block) => (block.kind === 'text' ? block.items : []));
    expect(remarks(before)?.every((remark) => remark.draft)).toBe(true);

    await qisan.client.reviews.comment({ id, pageId, change: { to: 'accepted' } });
    const after = await view();
    expect(pageOf(after, pageId).comment).toMatchObject({ state: 'accepted', text: draft.text });
    expect(remarks(after)?.some((remark) => remark.draft)).toBe(false);
    expect(after.drafts).toBe(before.drafts - 1);
  });

  test('an untouched draft follows late data', async () => {
    const { qisan, view } = await opened();
    const before = pageOf(await view(), 'results.days').title;
    late(qisan);
    expect(pageOf(await view(), 'results.days').title).not.toBe(before);
  });

  test('an accepted one stays as it was, and says that the figures have moved', async () => {
    const { qisan, id, view } = await opened();
    const draft = pageOf(await view(), 'problems.cause.netSales').comment.text;
    await qisan.client.reviews.comment({
      id,
      pageId: 'problems.cause.netSales',
      change: { to: 'accepted' },
    });
    late(qisan);
    const { comment } = pageOf(await view(), 'problems.cause.netSales');
    expect(comment).toMatchObject({ state: 'accepted', text: draft, outdated: true });
    expect(comment.draft).not.toBe(draft);
  });

  test('an edited one stays in the words of the person', async () => {
    const { qisan, id, view } = await opened();
    const text = 'The new oven broke on Sunday.\nBack on Tuesday.';
    await qisan.client.reviews.comment({ id, pageId, change: { to: 'edited', text } });
    late(qisan);
    expect(pageOf(await view(), pageId).comment).toMatchObject({ state: 'edited', text });
    const chinese = await qisan.client.reviews.get({ id, lang: 'zh-CN' });
    expect(pageOf(chinese, pageId).comment.text).toBe(text);
  });

  test('an accepted one is written in the language of the deck', async () => {
    const { qisan, id } = await opened();
    await qisan.client.reviews.comment({ id, pageId, change: { to: 'accepted' } });
    const chinese = await qisan.client.reviews.get({ id, lang: 'zh-CN' });
    expect(pageOf(chinese, pageId).comment.text).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every change can be taken back', async () => {
    const { qisan, id, view } = await opened();
    const { client } = qisan;
    await client.reviews.comment({ id, pageId, change: { to: 'edited', text: 'Mine.' } });
    const undo = await client.reviews.comment({ id, pageId, change: { to: 'draft' } });
    expect(pageOf(await view(), pageId).comment.state).toBe('draft');
    await client.reviews.restore({ id, pages: [...undo.pages] });
    expect(pageOf(await view(), pageId).comment).toMatchObject({ state: 'edited', text: 'Mine.' });
  });

  test('all drafts of the deck are accepted at once, edited ones left alone', async () => {
    const { qisan, id, view } = await opened();
    await qisan.client.reviews.comment({ id, pageId, change: { to: 'edited', text: 'Mine.' } });
    const { drafts } = await view();
    const before = await qisan.client.reviews.acceptAll({ id });
    expect(before.pages).toHaveLength(drafts);
    const after = await view();
    expect(after.drafts).toBe(0);
    expect(pageOf(after, pageId).comment.state).toBe('edited');
  });

  test('a page that does not exist is refused', async () => {
    const { qisan, id } = await opened();
    await expect(
      qisan.client.reviews.comment({ id, pageId: 'results.moon', change: { to: 'accepted' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('pages', () => {
  test('are left out and put in another order, and the next review begins like that', async () => {
    const { qisan, id, view } = await opened();
    const order = (await view()).pages.map((page) => page.id).reverse();
    await qisan.client.reviews.arrange({ id, order, shown: { 'results.days': false } });
    const arranged = await view();
    expect(arranged.pages.map((page) => page.id)).toEqual(order);
    expect(arranged.deck.pages.map((page) => page.id)).not.toContain('results.days');

    const earlier = await qisan.client.reviews.open({
      from: addDays(week.from, -7),
      to: addDays(week.to, -7),
    });
    const next = await qisan.client.reviews.get({ id: earlier.id, lang: 'en' });
    expect(pageOf(next, 'results.days').shown).toBe(false);
  });

  test('carry a person’s note below the comment', async () => {
    const { qisan, id, view } = await opened();
    await qisan.client.reviews.note({ id, pageId: 'results.days', note: 'Fair in town.' });
    const page = (await view()).deck.pages.find((one) => one.id === 'results.days');
    expect(page?.blocks.at(-1)).toMatchObject({
      kind: 'text',
      items: [{ text: 'Fair in town.', draft: false }],
    });
  });
});

describe('a finding', () => {
  const pageId = 'problems.flags';

  /** A week that is far off its target. */
  async function short() {
    const { qisan, id, view } = await opened();
    const db = qisan.backend.stores.current.write;
    db.run(`INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', 'Li', 'floor')`);
    await qisan.client.targets.set({
      kpi: 'netSales',
      period: 'week',
      startsOn: week.from,
      value: yuan(1_000),
    });
    return { qisan, id, view, db };
  }

  test('becomes a task with its owner and day, in the plan of the next days', async () => {
    const { qisan, id, view } = await short();
    const page = pageOf(await view(), pageId);
    expect(page.proposal).not.toBeNull();
    await qisan.client.reviews.addTask({
      id,
      pageId,
      title: 'Call the regulars',
      dueOn: '2024-01-07',
      ownerId: 1,
    });
    const plan = (await view()).deck.pages.find((one) => one.id === 'nextWeek.actions');
    const table = plan?.blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]?.map(({ text }) => text)).toEqual([
      'Call the regulars',
      'Li',
      '7 Jan',
      'planned',
    ]);
  });

  test('tells in a later review what became of its figure, and calls it no proof', async () => {
    const { qisan, id, db } = await short();
    const { actionId } = await qisan.client.reviews.addTask({
      id,
      pageId,
      title: 'Call the regulars',
      dueOn: '2024-01-07',
    });
    const doneAt = Date.UTC(2023, 11, 26, 4);
    db.run(`UPDATE action SET state = 'done', done_at = ?, created_at = 0 WHERE id = ?`, [
      doneAt,
      actionId,
    ]);
    const view = await qisan.client.reviews.get({ id, lang: 'en' });
    expect(pageOf(view, 'execution.actions').comment.text).toMatch(
      /“Call the regulars”: Net sales [−+][\d.]+\s%.*5 days since.*Other causes are possible/,
    );
  });

  test('is refused on a page that asks for nothing', async () => {
    const { qisan, id } = await opened();
    await expect(
      qisan.client.reviews.addTask({ id, pageId: 'cover', title: 'x', dueOn: '2024-01-07' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('templates', () => {
  const look = {
    company: 'Corner Ltd',
    logo: null,
    accent: '884400',
    latinFont: 'Georgia',
    eastAsianFont: 'SimSun',
  };

  test('are kept by name, chosen per review, and seen on the deck', async () => {
    const { qisan, id, view } = await opened();
    const { client } = qisan;
    const template = await client.reviews.saveTemplate({ name: 'House', look, lang: 'en' });
    await client.reviews.chooseTemplate({ id, templateId: template.id });
    expect((await view()).deck.look).toMatchObject(look);
    await client.reviews.removeTemplate({ id: template.id });
    expect((await view()).templateId).toBeNull();
  });

  test('two of the same name are refused, and so is a logo that is no picture', async () => {
    const { qisan } = await opened();
    const { client } = qisan;
    await client.reviews.saveTemplate({ name: 'House', look });
    await expect(client.reviews.saveTemplate({ name: 'House', look })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(
      client.reviews.saveTemplate({
        name: 'Other',
        look: { ...look, logo: 'data:text/html;base64,PGI+' },
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('two periods', () => {
  test('stand side by side figure by figure', async () => {
    const { client } = await openWeek();
    const before = { from: addDays(week.from, -7), to: addDays(week.to, -7) };
    const pairs = await client.reviews.compare({ before, now: week, lang: 'en' });
    expect(pairs.find(({ key }) => key === 'netSales')).toMatchObject({
      page: 'overview.summary',
      before: yuan(770),
      now: yuan(763),
    });
  });
});

describe('an archived deck', () => {
  test('tells what late data have changed since, figure by figure, and nothing before that', async () => {
    const { qisan } = await opened();
    const { client } = qisan;
    const archived = await client.reviews.archive({ ...week, lang: 'en', formats: ['xlsx'] });
    expect(await client.reviews.changes({ id: archived.id })).toEqual([]);

    late(qisan);
    const changes = await client.reviews.changes({ id: archived.id });
    expect(changes.find(({ key }) => key === 'netSales')).toMatchObject({
      page: 'overview.summary',
      label: 'Net sales',
      unit: 'money',
      before: yuan(763),
      now: yuan(1_163),
    });
    expect(changes.every(({ before, now }) => before !== now)).toBe(true);
    const { deck } = await client.reviews.archivedDeck({ id: archived.id });
    expect(figuresOf(deck).get('overview.summary netSales')?.value).toBe(yuan(763));

    const again = await client.reviews.archive({ ...week, lang: 'en', formats: ['xlsx'] });
    const pairs = await client.reviews.compare({
      before: { archived: archived.id },
      now: { archived: again.id },
      lang: 'en',
    });
    expect(pairs.find(({ key }) => key === 'netSales')).toMatchObject({
      before: yuan(763),
      now: yuan(1_163),
    });
  }, 30_000);

  test('an unknown one is refused', async () => {
    const { client } = await openWeek();
    await expect(client.reviews.changes({ id: 404 })).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a store without sales has no week to review', async () => {
  const qisan = startBackend({ now: () => NOW });
  expect(await qisan.client.reviews.ranges({})).toEqual([]);
});
