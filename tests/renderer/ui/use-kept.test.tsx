import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useKept } from '../../../renderer/ui/use-kept';

describe('what is kept between two renders', () => {
  it('are the parts of which nothing has changed, and the whole where nothing has', () => {
    const week = (hours: number) => ({ 1: [{ hours }, { hours: 8 }], 2: [{ hours: 6 }] });
    const { result, rerender } = renderHook(({ value }) => useKept(value), {
      initialProps: { value: week(8) },
    });
    const first = result.current;
    rerender({ value: week(8) });
    expect(result.current).toBe(first);
    rerender({ value: week(9) });
    expect(result.current[1][0]).toEqual({ hours: 9 });
    expect(result.current[1][1]).toBe(first[1][1]);
    expect(result.current[2]).toBe(first[2]);
  });
});
