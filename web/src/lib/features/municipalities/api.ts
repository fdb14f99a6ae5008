import { request } from '$lib/api/request';
import type { Municipality, Page } from '$lib/api/types';

type Fetch = typeof fetch;

/** Every municipality; the server pages, and sixty-four are three requests at most. */
export async function allMunicipalities(via: Fetch): Promise<Municipality[]> {
  const all: Municipality[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Municipality> = await request('/api/municipalities', {
      query: { limit: 100, cursor },
      fetch: via,
    });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

export const municipality = (slug: string, via: Fetch) =>
  request<Municipality>(`/api/municipalities/${encodeURIComponent(slug)}`, { fetch: via });
