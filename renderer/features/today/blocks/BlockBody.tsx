import type { ReactNode } from 'react';
import type { Block } from '#shared/domain/report/daily';
import { Needs } from './Needs';

interface Props<Content> {
  readonly block: Block<Content>;
  readonly children: (content: Content) => ReactNode;
}

/** The content of a block, or what to bring in to get it. */
export function BlockBody<Content>({ block, children }: Props<Content>) {
  return block.state === 'ready' ? children(block) : <Needs needs={block.needs} />;
}
