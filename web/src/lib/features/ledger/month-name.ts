import { report } from './report-words';

type Name = `m${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** «новембар 2026.» of «2026-11». */
export function monthName(month: string): string {
  const [year, number] = month.split('-') as [string, string];
  return report('monthOf', { month: report(`m${+number}` as Name), year });
}
