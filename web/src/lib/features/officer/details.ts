import type { FieldError } from '$lib/api/form-errors';
import type { Consultation, ConsultationKind } from '$lib/api/types';
import type { DetailsRequest, Minimums } from './api';
import { addDays, fromWall, lasting, toWall } from './period';
import { text } from './words';

/** What an officer types about a consultation, as the fields hold it. */
export type Details = {
  kind: ConsultationKind;
  title: string;
  summary: string;
  legalBasis: string;
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
};

export const kinds: ConsultationKind[] = [
  'general-act', 'budget', 'own-revenues', 'strategic-document', 'early-insight', 'public-insight',
  'environmental-assessment', 'consultation',
];

export const minimumFor = (kind: ConsultationKind, { minimumDays, minimumDaysOf }: Minimums) =>
  minimumDaysOf?.[kind] ?? minimumDays ?? 0;

/** A new consultation begins tomorrow and lasts as long as the municipality asks at least. */
export function emptyDetails(minimums: Minimums, now: Date): Details {
  const startDate = addDays(toWall(now).date, 1);
  return {
    kind: 'general-act', title: '', summary: '', legalBasis: '', startDate, startTime: '00:00',
    endDate: addDays(startDate, minimumFor('general-act', minimums)), endTime: '23:59',
  };
}

export function detailsOf(one: Consultation): Details {
  const [start, end] = [toWall(one.startsAt), toWall(one.endsAt)];
  return {
    kind: one.kind, title: one.title, summary: one.summary, legalBasis: one.legalBasis ?? '',
    startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time,
  };
}

export const startOf = (details: Details) => fromWall({ date: details.startDate, time: details.startTime });
export const endOf = (details: Details) => fromWall({ date: details.endDate, time: details.endTime }, true);

/**
 * What the server is asked to keep. A moment that was not touched goes back exactly as it came: after the call the terms
 * must stay what they were, to the second.
 */
export function requestOf(details: Details, municipality: string, known?: Consultation): DetailsRequest {
  const before = known && detailsOf(known);
  const same = (...fields: (keyof Details)[]) => before && fields.every((field) => before[field] === details[field]);
  return {
    municipality,
    kind: details.kind,
    title: details.title.trim(),
    summary: details.summary.trim(),
    legalBasis: details.legalBasis.trim(),
    startsAt: same('startDate', 'startTime') ? known!.startsAt : startOf(details)!,
    endsAt: same('endDate', 'endTime') ? known!.endsAt : endOf(details)!,
  };
}

/** What the server would refuse, said before it is asked. A period under the minimum may be drafted, so it is no error here. */
export function check(details: Details): FieldError[] {
  const errors: FieldError[] = [];
  const say = (field: string, key: Parameters<typeof text>[0]) => errors.push({ field, text: text(key) });
  if (details.title.trim() === '') say('title', 'titleMissing');
  else if (details.title.length > 300) say('title', 'titleLong');
  if (details.summary.trim() === '') say('summary', 'summaryMissing');
  else if (details.summary.length > 4000) say('summary', 'summaryLong');
  if (details.legalBasis.length > 1000) say('legal-basis', 'legalBasisLong');
  const [start, end] = [startOf(details), endOf(details)];
  if (!start) say('start-date', 'startMissing');
  if (!end) say('end-date', 'endMissing');
  if (start && end && end <= start) say('end-date', 'endBeforeStart');
  return errors;
}

/** The length of the period, and the first day on which it may end. Null while the dates are incomplete. */
export function measure(details: Details, minimum: number, now: Date): { days: number; short: boolean; earliest: string } | null {
  const [start, end] = [startOf(details), endOf(details)];
  if (!start || !end || end <= start) return null;
  const days = lasting(start, end, now);
  const opens = new Date(start) > now ? details.startDate : toWall(now).date;
  return { days, short: days < minimum, earliest: addDays(opens, minimum) };
}

/** Where a refusal of the server is shown. */
export const places = {
  fields: {
    kind: 'kind', title: 'title', summary: 'summary', legalBasis: 'legal-basis', startsAt: 'start-date', endsAt: 'end-date',
  },
  codes: {
    'period-ends-before-it-starts': 'end-date',
    'period-has-passed': 'end-date',
    'period-too-short': 'end-date',
  },
};
