import { describe, expect, it } from 'vitest';
import {
  href,
  importFiles,
  importRoute,
  parseRoute,
  todayRoute,
} from '../../../renderer/ui/routes';

describe('an address', () => {
  it('of Today names the day', () => {
    const route = parseRoute(todayRoute('2026-11-20'));
    expect([route.place, route.params.get('date')]).toEqual(['today', '2026-11-20']);
  });

  it('of the import keeps every path as it is', () => {
    const files = ['C:\\till\\销售 6月.csv', '/home/a b/100%.xlsx', 'x?y#z&w=1.csv'];
    const route = parseRoute(importRoute(files));
    expect([route.place, route.path, importFiles(route)]).toEqual(['data', ['import'], files]);
  });

  it.each(['', '#', '#/', '#/nowhere/3'])('%j leads to Today', (hash) => {
    expect(parseRoute(hash)).toMatchObject({ place: 'today', path: [] });
  });

  it('has parts that may hold anything', () => {
    expect(parseRoute(href('data', ['batches', 'a/b'])).path).toEqual(['batches', 'a/b']);
  });
});
