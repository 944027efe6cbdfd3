import { replaceEqualDeep } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * The value of the last render wherever nothing of it has changed, part by part: so that what is drawn
 * from a part (a row, a mark) is not drawn again when something else of the whole is new. For plain
 * objects and arrays.
 */
export function useKept<Value>(value: Value): Value {
  const kept = useRef(value);
  kept.current = replaceEqualDeep(kept.current, value);
  return kept.current;
}
