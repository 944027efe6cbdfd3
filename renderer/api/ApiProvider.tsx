import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { QisanClient } from '#shared/contract/index';
import type { Topic } from '#shared/contract/topics';
import { QisanError } from '#shared/domain/errors';
import type { Link, LinkState } from './link';
import { shows } from './shows';

const LinkContext = createContext<Link | null>(null);

/**
 * What was read stays until the backend says that it changed: no clock, no focus and no network
 * decides when to read again.
 */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Gives everything inside the backend, and re-reads what is on screen when it changes there. */
export function ApiProvider({ link, children }: { link: Link; children: ReactNode }) {
  const [queries] = useState(createQueryClient);

  useEffect(
    () => link.onChange((topics) => void queries.invalidateQueries({ predicate: shown(topics) })),
    [link, queries],
  );
  return (
    <LinkContext value={link}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </LinkContext>
  );
}

/** The link itself, for reading the client at the moment of a call. */
export function useLink(): Link {
  const link = useContext(LinkContext);
  if (link === null) throw new Error('useLink outside of ApiProvider');
  return link;
}

export function useLinkState(): LinkState {
  const link = useLink();
  return useSyncExternalStore(link.onState, link.state);
}

/** The client of the present backend. @throws QisanError `backend_gone` before there is one. */
export function clientOf(link: Link): QisanClient {
  const state = link.state();
  if (state.status === 'starting') throw new QisanError('backend_gone');
  return state.client;
}

function shown(
  topics: readonly Topic[] | null,
): (query: { queryKey: readonly unknown[] }) => boolean {
  if (topics === null) return () => true;
  const byName: Readonly<Record<string, readonly Topic[]>> = shows;
  return ({ queryKey }) =>
    (byName[String(queryKey[0])] ?? []).some((topic) => topics.includes(topic));
}
