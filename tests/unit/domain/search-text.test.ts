import { expect, test } from 'vitest';
import { searchText } from '#shared/domain/catalogue/search-text';

test.each([
  { name: '云南生菜', code: '102', barcodes: [], expected: '云南生菜 ynsc yunnanshengcai 102' },
  {
    name: '农夫山泉550ml',
    code: 'A1',
    barcodes: ['6921168509256'],
    expected: '农夫山泉550ml nfsq550ml nongfushanquan550ml a1 6921168509256',
  },
  { name: '绿茶', code: 'x', barcodes: [], expected: '绿茶 lc lvcha x' },
  { name: 'Green Tea', code: 'T-1', barcodes: [], expected: 'green tea t-1' },
  { name: '6901', code: '6901', barcodes: ['6901'], expected: '6901' },
])('$name is found by $expected', ({ name, code, barcodes, expected }) => {
  expect(searchText(name, code, barcodes)).toBe(expected);
});
