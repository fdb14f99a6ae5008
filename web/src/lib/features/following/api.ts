import { request } from '$lib/api/request';

export type FollowedKind = 'consultation' | 'provision' | 'contribution';
export type NewsKind = 'reply' | 'contribution' | 'version' | 'deadline';
export type Rhythm = 'off' | 'daily' | 'weekly';

/** What the reader follows in one debate. */
export type FollowedHere = { consultation: boolean; provisions: string[]; contributions: string[]; stopped: string[] };

export type FollowItem = {
  id: string;
  kind: FollowedKind;
  consultation: string;
  municipality: string;
  consultationTitle: string;
  eId: string | null;
  label: string | null;
  contribution: string | null;
  excerpt: string | null;
  stopped: boolean;
  at: string;
};

export type NewsItem = {
  kind: NewsKind;
  what: string;
  followed: FollowedKind;
  own: boolean;
  consultation: string;
  municipality: string;
  consultationTitle: string;
  subject: string | null;
  eId: string | null;
  label: string | null;
  count: number;
  unread: number;
  contribution: string | null;
  author: string | null;
  excerpt: string | null;
  until: string | null;
  version: number | null;
  at: string;
};
export type NewsPage = { items: NewsItem[]; next: string | null; unread: number; through: number };
export type Choice = { kind: NewsKind; application: boolean; mail: Rhythm };

/** The address of what is followed: a debate, a provision of it, or a contribution. */
function path(kind: FollowedKind, consultation: string, subject: string): string {
  if (kind === 'contribution') return `/api/contributions/${subject}/following`;
  const debate = `/api/consultations/${consultation}/following`;
  return kind === 'consultation' ? debate : `${debate}/provisions/${encodeURIComponent(subject)}`;
}

export const followedHere = (consultation: string) => request<FollowedHere>(`/api/consultations/${consultation}/following`);
export const follow = (kind: FollowedKind, consultation: string, subject: string) =>
  request<void>(path(kind, consultation, subject), { method: 'PUT' });
export const unfollow = (kind: FollowedKind, consultation: string, subject: string) =>
  request<void>(path(kind, consultation, subject), { method: 'DELETE' });
/** Takes a line out of the list: what it names is followed no more, and a stopped own contribution is followed again. */
export const drop = (id: string) => request<void>(`/api/following/${id}`, { method: 'DELETE' });
export const followed = (cursor: string | null) =>
  request<{ items: FollowItem[]; next: string | null }>('/api/following', { query: { cursor } });
export const news = (cursor: string | null) => request<NewsPage>('/api/following/news', { query: { cursor } });
export const countUnread = () => request<{ unread: number }>('/api/following/unread');
export const markRead = (through: number) =>
  request<void>('/api/following/news/read', { method: 'POST', body: { through } });
export const choices = () => request<{ items: Choice[] }>('/api/following/choices');
export const choose = (kind: NewsKind, application: boolean, mail: Rhythm) =>
  request<void>(`/api/following/choices/${kind}`, { method: 'PUT', body: { application, mail } });
