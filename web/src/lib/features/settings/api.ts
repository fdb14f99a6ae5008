import { request } from '$lib/api/request';
import type { ConsultationKind, Page, Role } from '$lib/api/types';

export type Rule = { number: string; serbian: string; english: string };
export type Settings = {
  colour: string | null;
  minimumDays: number;
  minimumDaysOf: Partial<Record<ConsultationKind, number>>;
  rules: Rule[];
  /** Within which moderators look at what waits for them. */
  promiseHours: number;
  /** Within which a decision can be appealed. */
  appealDays: number;
};
/** How much each sign of spam counts, 0 to 100; no threshold where nothing is held because of them. */
export type Signals = { weights: Record<string, number>; threshold: number | null };
export type Holder = { citizen: string; displayName: string | null; role: Role; since: string };

const at = (slug: string) => `/api/municipalities/${encodeURIComponent(slug)}`;
const put = (path: string, body: unknown) => request<void>(path, { method: 'PUT', body });

export const settings = (slug: string) => request<Settings>(at(slug));
export const setMinimum = (slug: string, days: number, kind: ConsultationKind | null) =>
  put(`${at(slug)}/minimum-period`, { days, kind });
export const setColour = (slug: string, colour: string) => put(`${at(slug)}/colour`, { colour });
export const adoptRule = (slug: string, { number, serbian, english }: Rule) =>
  put(`${at(slug)}/rules/${encodeURIComponent(number)}`, { serbian, english });
export const repealRule = (slug: string, number: string) =>
  request<void>(`${at(slug)}/rules/${encodeURIComponent(number)}`, { method: 'DELETE' });
export const setTerms = (slug: string, promiseHours: number, appealDays: number) =>
  put(`${at(slug)}/moderation/terms`, { promiseHours, appealDays });
export const signals = (slug: string) => request<Signals>(`${at(slug)}/signals`);
export const weigh = (slug: string, body: Signals) => put(`${at(slug)}/signals`, body);
export const holders = async (slug: string) => (await request<Page<Holder>>(`${at(slug)}/roles`)).items;
export const giveRole = (slug: string, role: Role, email: string) =>
  request<void>(`${at(slug)}/roles/${role}`, { method: 'POST', body: { email } });
export const endRole = (slug: string, role: Role, citizen: string) =>
  request<void>(`${at(slug)}/roles/${role}/${citizen}`, { method: 'DELETE' });
