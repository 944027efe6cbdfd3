import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../helpers/backend';
import { plainHost } from '../helpers/plain-host';
import { hireCrew, rosterNoon, rosterWeek, shiftOf } from '../helpers/roster-shop';
import { tempDir } from '../helpers/temp-dir';

async function start() {
  const printed: string[] = [];
  const { client, backend } = startBackend({
    now: () => rosterNoon,
    host: {
      ...plainHost,
      printToPdf(html) {
        printed.push(html);
        return Promise.resolve(new TextEncoder().encode('%PDF'));
      },
    },
  });
  await client.app.saveStore({
    ...{ name: 'Corner', currency: 'CNY', timeZone: 'Asia/Shanghai', cutoffHour: 4 },
    ...{ opensMinute: 420, closesMinute: 1320, sellingAreaM2: null, manager: '' },
  });
  const [anna = 0, bo = 0] = await hireCrew(client);
  await client.roster.change({
    weekOf: rosterWeek,
    patches: [shiftOf(anna, '2026-11-23', 480, 8), shiftOf(bo, '2026-11-24', 840, 8)],
  });
  return { client, backend, anna, bo, printed };
}

describe('a roster as files', () => {
  it('is a page, a workbook, and a calendar for everybody who works', async () => {
    const { client, printed } = await start();
    const folder = tempDir();
    const { files } = await client.roster.export({
      ...{ weekOf: rosterWeek, lang: 'en', folder },
      formats: ['pdf', 'xlsx', 'ics'],
    });
    expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'roster_2026-W48.pdf',
      'roster_2026-W48.xlsx',
      'roster_2026-W48_Anna.ics',
      'roster_2026-W48_Bo.ics',
    ]);
    expect(printed[0]).toContain('08:00–16:00');
    expect(printed[0]).toContain('size:A4 landscape');

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(files[1]?.path ?? '');
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Week', 'Shifts']);
    const last = book.worksheets[1]?.lastRow?.values;
    expect(last).toEqual(expect.arrayContaining(['Bo', 'Tills', '14:00', '22:00', 30, 7.5]));

    const calendar = readFileSync(files[2]?.path ?? '', 'utf8');
    // 08:00 in Shanghai is midnight in UTC.
    expect(calendar).toContain('DTSTART:20261123T000000Z');
    expect(calendar).toContain('DTEND:20261123T080000Z');
    expect(calendar).toMatch(/UID:shift-\d+-\d+@qisan/);
  });

  it('marks what was changed after publishing, and is the same document for the print dialog', async () => {
    const { client, bo } = await start();
    await client.roster.publish({ weekOf: rosterWeek });
    const { shifts } = await client.roster.week({ weekOf: rosterWeek });
    const own = shifts.find(({ employeeId }) => employeeId === bo);
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [{ kind: 'change', id: own?.id ?? 0, to: { date: '2026-11-25' } }],
    });
    const { title, html } = await client.roster.document({ weekOf: rosterWeek, lang: 'zh-CN' });
    expect(title).toBe('班表 2026-W48');
    // Both the day that was given up and the new one.
    expect(html.match(/<b>•<\/b>/g)).toHaveLength(2);
    expect(html).toContain('<b>•</b> <s>14:00–22:00</s>');
  });

  it('takes a shift that was published and is off out of the calendar that it went into', async () => {
    const { client, anna, bo } = await start();
    await client.roster.publish({ weekOf: rosterWeek });
    const { shifts } = await client.roster.week({ weekOf: rosterWeek });
    const [given = 0] = shifts.flatMap(({ id, employeeId }) => (employeeId === bo ? [id] : []));
    await client.roster.change({
      weekOf: rosterWeek,
      patches: [{ kind: 'change', id: given, to: { employeeId: anna } }],
    });
    const { files } = await client.roster.export({
      ...{ weekOf: rosterWeek, lang: 'en', folder: tempDir() },
      formats: ['ics'],
    });
    const events = files.map(({ path }) => readFileSync(path, 'utf8').split('BEGIN:VEVENT'));
    const statusOf = (file: readonly string[] | undefined) =>
      file?.find((event) => event.includes(`shift-${given}-`))?.match(/STATUS:(\w+)/)?.[1];
    expect(events.map(statusOf)).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(events[1]?.[1]).toMatch(/SEQUENCE:\d+/);
  });

  it('takes a further sheet for every thirty people, each with its head, the heads of the shop on the last', async () => {
    const { client } = await start();
    const there = (await client.people.list({})).length;
    for (let more = there; more < 61; more++) {
      await client.people.save({ code: `P${more}`, name: `P${more}`, group: 'floor' });
    }
    const { html } = await client.roster.document({ weekOf: rosterWeek, lang: 'en' });
    expect(html.match(/<section>/g)).toHaveLength(3);
    expect(html.match(/<thead>/g)).toHaveLength(3);
    expect(html.match(/People a day/g)).toHaveLength(1);
    expect(html).toContain('3 / 3');
  });
});

describe('worked hours', () => {
  it('are recorded, compared with the plan, and read by the figures, which fall back to the plan', async () => {
    const { client, anna, bo } = await start();
    await client.roster.publish({ weekOf: rosterWeek });
    const at = { weekOf: rosterWeek };
    const range = { from: '2026-11-23', to: '2026-11-23' };
    const hours = async () => {
      const { rows } = await client.kpis.query({ ...range, names: ['labourHours'], by: 'total' });
      return rows[0];
    };
    const before = await client.roster.attendance(at);
    expect(before.daysUnrecorded).toEqual([]);
    expect(before.people.map(({ dueMinutes }) => dueMinutes)).not.toContain(0);
    const planned = await hours();
    const { id } = await client.roster.saveWorked({
      ...{ employeeId: anna, date: '2026-11-23', startMinute: 505, endMinute: 960 },
      breakMinutes: 30,
    });
    expect(await hours()).not.toEqual(planned);
    await expect(
      client.roster.saveWorked({
        ...{ employeeId: anna, date: '2026-11-23', startMinute: 900, endMinute: 1000 },
      }),
    ).rejects.toMatchObject({ code: 'conflict', params: { clash: 'overlap' } });
    const { days, people } = await client.roster.attendance(at);
    const monday = days.find(({ date }) => date === '2026-11-23');
    expect(monday).toMatchObject({
      ...{ employeeId: anna, scheduledMinutes: 450, workedMinutes: 425 },
      worked: [{ id, group: 'cashier', batchId: null }],
    });
    expect(people.find((person) => person.id === bo)).toMatchObject({ workedMinutes: 0 });
    // Only Monday is recorded: of the days to come nobody owes anything.
    expect(people.find((person) => person.id === anna)).toMatchObject({ dueMinutes: 450 });
    await client.roster.removeWorked({ id });
    expect(await hours()).toEqual(planned);
    expect(await client.roster.workedAsPlanned({ date: '2026-11-24' })).toEqual({ recorded: 1 });
    expect(await client.roster.workedAsPlanned({ date: '2026-11-24' })).toEqual({ recorded: 0 });
  });
});
