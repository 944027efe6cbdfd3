import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scene, SceneSku, ShelfCategory, ShelfTree } from '#shared/contract/shelves';
import { QisanError } from '#shared/domain/errors';
import { measureShelves } from '#shared/domain/shelves/shelf-map';
import { emptyUse } from '#shared/domain/shelves/shelf-use';
import { piecesOf } from '../../../renderer/features/assortment/shelves/map/pieces';
import { ShelvesPage } from '../../../renderer/features/assortment/shelves/ShelvesPage';
import { readValue } from '../../../renderer/features/assortment/shelves/table/values';
import { parseRoute } from '../../../renderer/ui/routes';
import { type FakeAnswers, fakeLink, show } from '../../helpers/fake-link';

const category = (id: number, name: string, said: Partial<ShelfCategory> = {}): ShelfCategory => ({
  id,
  parentId: null,
  code: name,
  name,
  position: 0,
  shelfLengthCm: null,
  facings: null,
  room: { shelfLengthCm: said.shelfLengthCm ?? null, facings: said.facings ?? null },
  targetStapleShare: null,
  lossRate: null,
  own: emptyUse,
  all: emptyUse,
  stapleShare: null,
  used: null,
  roomToday: null,
  ...said,
});
const use = { ...emptyUse, skus: 3, facings: 7 };
const categories = [
  category(1, 'Fresh', { all: use }),
  category(2, 'Leafy', {
    parentId: 1,
    shelfLengthCm: 200,
    used: 1.5,
    own: use,
    all: { ...use, lengthCm: 300 },
  }),
  category(3, 'Fruit', { parentId: 1, position: 1, own: use, all: use, roomToday: 7 }),
  category(4, 'Empty', { position: 1 }),
];
const tree = (list: readonly ShelfCategory[]): ShelfTree => ({
  categories: list,
  mixUnit: 'facings',
  target: 0.7,
  asOf: null,
  toBeClassified: 2,
});

function open(part: string, answers: FakeAnswers) {
  const link = fakeLink(answers);
  show(link, <ShelvesPage route={parseRoute(`#/assortment/shelves${part}`)} />);
  const sent = (method: string) =>
    link.calls.filter((call) => call.method === method).map(({ input }) => input);
  return { user: userEvent.setup(), sent };
}
const openTable = (list: readonly ShelfCategory[] = categories, more: FakeAnswers = {}) =>
  open('', {
    'shelves.tree': () => tree(list),
    'shelves.save': ({ changes }) => ({
      changed: 1,
      before: changes.map(({ id }) => ({ id, facings: null })),
    }),
    ...more,
  });

beforeEach(() => {
  window.location.hash = '';
});

describe('the table of shelves', () => {
  it('shows categories as a tree that closes and opens', async () => {
    const { user } = openTable();
    const grid = await screen.findByRole('treegrid', { name: 'Shelves and scenes' });
    expect(within(grid).getByRole('row', { name: /Leafy/ }).getAttribute('aria-level')).toBe('2');
    await user.click(screen.getByRole('button', { name: 'Categories below Fresh' }));
    expect(screen.queryByRole('row', { name: /Leafy/ })).toBeNull();
    expect(screen.getByRole('row', { name: /Empty/ })).toBeTruthy();
  });

  it('says that a shelf is over-full in a word, and that items wait for a category', async () => {
    openTable();
    expect((await screen.findByRole('row', { name: /Leafy/ })).textContent).toMatch(
      /3\.0 of 2\.0 m\s+over-full/,
    );
    expect(screen.getByText(/2 items wait for a category/)).toBeTruthy();
  });

  it('saves with Enter in metres and goes down, and takes back with Esc', async () => {
    const { user, sent } = openTable();
    const leafy = await screen.findByRole('textbox', { name: 'Shelf length of Leafy in metres' });
    await user.click(leafy);
    await user.keyboard('3.5{Enter}');
    expect(sent('shelves.save')).toEqual([{ changes: [{ id: 2, shelfLengthCm: 350 }] }]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Shelf length of Fruit in metres',
    );
    await user.keyboard('9{Escape}{Tab}');
    expect(sent('shelves.save')).toHaveLength(1);
  });

  it('saves what is left with Tab, and does not save what cannot be', async () => {
    const { user, sent } = openTable();
    const facings = await screen.findByRole('textbox', { name: 'Facings of Fruit' });
    await user.type(facings, '1.5{Enter}');
    expect(facings.getAttribute('aria-invalid')).toBe('true');
    await user.clear(facings);
    await user.type(facings, '12');
    await user.tab();
    expect(sent('shelves.save')).toEqual([{ changes: [{ id: 3, facings: 12 }] }]);
  });

  it('takes a block of a spreadsheet over several rows at once', async () => {
    const { user, sent } = openTable();
    await user.click(
      await screen.findByRole('textbox', { name: 'Shelf length of Leafy in metres' }),
    );
    await user.paste('2.4\t\t70\r\n3 m\t\t7:3\r\nmuch\t5\t\r\n');
    expect(sent('shelves.save')).toEqual([
      {
        changes: [
          { id: 2, shelfLengthCm: 240, targetStapleShare: 0.7 },
          { id: 3, shelfLengthCm: 300, targetStapleShare: 0.7 },
          { id: 4, facings: 5 },
        ],
      },
    ]);
    expect(await screen.findByText(/1 pasted cell could not be read/)).toBeTruthy();
  });

  it('offers the facings of today where there is no room, with a way back', async () => {
    const { user, sent } = openTable();
    await user.click(await screen.findByRole('button', { name: "Take today's facings for 1" }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(sent('shelves.save')).toEqual([
      { changes: [{ id: 3, facings: 7 }] },
      { changes: [{ id: 3, facings: null }] },
    ]);
  });

  it('moves a category by the keyboard', async () => {
    const { user, sent } = openTable();
    await user.click(await screen.findByRole('textbox', { name: 'Facings of Leafy' }));
    await user.keyboard('{Alt>}{ArrowUp}{ArrowDown}{/Alt}');
    expect(sent('shelves.save')).toEqual([{ changes: [{ id: 2, position: 1 }] }]);
  });

  it('removes only an empty category, and says why not another', async () => {
    const removed = {
      category: { id: 4, name: 'Empty', code: 'Empty', parentId: null, position: 1 },
      skuIds: [],
      childIds: [],
      changes: [],
    };
    const { user, sent } = openTable(categories, {
      'shelves.removeCategory': () => removed,
      'shelves.restoreCategory': () => ({ id: 4 }),
    });
    await user.click(await screen.findByRole('button', { name: 'What to do with Leafy' }));
    expect(await screen.findByText('has 3 items')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'What to do with Empty' }));
    const entries = await screen.findAllByRole('menuitem', { name: /^Remove$/ });
    await user.click(entries.at(-1) ?? document.body);
    expect(sent('shelves.removeCategory')).toEqual([{ id: 4 }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(sent('shelves.restoreCategory')).toEqual([removed]);
  });

  it('says what happened where the backend refuses', async () => {
    const { user } = openTable(categories, {
      'shelves.save': () => {
        throw new QisanError('not_found', { what: 'category 3' });
      },
    });
    await user.type(await screen.findByRole('textbox', { name: 'Facings of Fruit' }), '4{Enter}');
    expect(await screen.findByText(/no longer there/)).toBeTruthy();
  });

  it('without categories says what to do next, and adds a department', async () => {
    const { user, sent } = openTable([], { 'shelves.addCategory': () => ({ id: 9 }) });
    await user.click(await screen.findByRole('button', { name: 'Add department' }));
    await user.type(
      await screen.findByRole('textbox', { name: 'Name of the category' }),
      'Drinks{Enter}',
    );
    expect(sent('shelves.addCategory')).toEqual([{ name: 'Drinks', parentId: null }]);
  });
});

describe('a typed value', () => {
  it.each([
    ['shelfLengthCm', '3.5', 350],
    ['shelfLengthCm', '350 cm', 350],
    ['shelfLengthCm', '', null],
    ['shelfLengthCm', '2000', undefined],
    ['facings', '12', 12],
    ['facings', '-1', undefined],
    ['targetStapleShare', '70', 0.7],
    ['targetStapleShare', '70%', 0.7],
    ['targetStapleShare', '7：3', 0.7],
    ['targetStapleShare', '170', undefined],
    ['lossRate', '9.5', 0.095],
    ['lossRate', 'much', undefined],
  ] as const)('of %s: %j is %s', (column, text, value) => {
    expect(readValue(column, text)).toBe(value);
  });
});

describe('the shelf map', () => {
  const sku = (skuId: number, said = {}) => ({
    skuId,
    code: String(skuId),
    name: `Item ${skuId}`,
    role: 'staple' as const,
    facings: 2,
    widthCm: 10,
    ...said,
  });
  const shelf = (id: number, name: string, skus: ReturnType<typeof sku>[]) => ({
    id,
    name,
    above: [],
    shelfLengthCm: 30,
    facings: null,
    skus,
  });

  it('leads from a piece of a shelf to its item, and is walked with the arrow keys', async () => {
    const map = measureShelves([
      shelf(1, 'Leafy', [sku(1), sku(2, { facings: 1 })]),
      shelf(2, 'Fruit', [sku(3)]),
    ]);
    const { user } = open('/map', { 'shelves.map': () => map });
    const first = await screen.findByRole('link', {
      name: /Item 1 · 2 facings · 10.0 cm wide · Staple/,
    });
    expect(first.getAttribute('href')).toBe('#/assortment/skus/1');
    expect(first.tabIndex).toBe(0);
    first.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Item 2');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Item 3');
  });

  it('puts narrow items together so that each piece can be hit', () => {
    const narrow = Array.from({ length: 100 }, (_, at) => sku(at + 1, { widthCm: 1 }));
    const wide = sku(101, { widthCm: 50, role: 'specialty' });
    const [bar] = measureShelves([shelf(1, 'Spices', [...narrow, wide])]).shelves;
    if (bar === undefined) throw new Error('no shelf');
    const pieces = piecesOf(bar, 1);
    expect(pieces.flatMap(({ segments }) => segments)).toHaveLength(101);
    expect(pieces.every(({ width }) => width >= 8)).toBe(true);
    expect(pieces.at(-1)?.segments).toHaveLength(1);
    expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(bar.used);
  });

  it('by scene without any scene leads to where they are made', async () => {
    const { user } = open('/map', { 'shelves.map': () => measureShelves([]) });
    await user.click(await screen.findByText('By scene'));
    expect(await screen.findByText('There are no scenes with items yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Scenes' }).getAttribute('href')).toBe(
      '#/assortment/shelves/scenes',
    );
  });
});

describe('scenes', () => {
  const scene: Scene = {
    id: 1,
    code: 'b',
    name: 'Breakfast',
    skus: 2,
    staple: 1,
    specialty: 1,
    withoutRole: 0,
  };
  const member = (id: number, name: string): SceneSku => ({
    id,
    code: `10${id}`,
    name,
    spec: '',
    category: 'Tea',
    role: 'staple',
    status: 'active',
  });
  const answers: FakeAnswers = {
    'shelves.scenes': () => [scene],
    'shelves.sceneMembers': () => [member(1, 'Milk'), member(2, 'Rolls')],
    'shelves.findSkus': ({ search }) =>
      [member(3, 'Jam'), member(4, 'Honey')].filter(({ name }) =>
        name.toLowerCase().includes(search),
      ),
    'shelves.assignScene': ({ skuIds }) => ({ skuIds }),
    'shelves.addScene': () => ({ id: 9 }),
    'shelves.removeScene': () => ({ code: 'b', name: 'Breakfast', skuIds: [1, 2] }),
  };

  it('are offered by name where there are none', async () => {
    const { user, sent } = open('/scenes', { ...answers, 'shelves.scenes': () => [] });
    await user.click(await screen.findByRole('button', { name: 'Lunch' }));
    expect(sent('shelves.addScene')).toEqual([{ name: 'Lunch' }]);
  });

  it('take found items in and chosen ones out, with a way back', async () => {
    const { user, sent } = open('/scenes', answers);
    await user.click(await screen.findByRole('option', { name: /Rolls/ }));
    await user.click(screen.getByRole('button', { name: 'Take 1 out' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Add items…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Search' }), 'jam');
    await waitFor(() => expect(screen.queryByRole('option', { name: /Honey/ })).toBeNull());
    await user.click(screen.getByRole('option', { name: /Jam/ }));
    await user.click(screen.getByRole('button', { name: 'Put 1 item in' }));
    expect(sent('shelves.assignScene')).toEqual([
      { sceneId: 1, skuIds: [2], member: false },
      { sceneId: 1, skuIds: [2], member: true },
      { sceneId: 1, skuIds: [3], member: true },
    ]);
  });

  it('say how many items lose them before they are removed', async () => {
    const { user, sent } = open('/scenes', answers);
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('2 items lose this scene');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(sent('shelves.removeScene')).toEqual([{ id: 1 }]));
  });
});
