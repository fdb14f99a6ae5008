const numeral = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const namesNumbers =
  /(?:^|\P{L})(?:glav[aeiu]|de[ol]a?|odelj[a-z]*|poglavlj[aeu]|stepen[a-z]*|kategorij[aeiu]|zon[aeiu]|faz[aeiu]|razred[a-z]*|knjig[aeiu]|tom[au]?|vek[au]?|broj|tačk[aeiu])\.?\s+$/iu;

/**
 * Whether a word of the letters IVXLCDM is a number. Words such as «MI» and «VI» and the conjunction «I» are
 * told apart by what stands around them: a number stands first in its line, before a bracket, after «glava»,
 * or between words that are not in capitals.
 */
export function isRomanNumeral(found: string, text: string, at: number): boolean {
  if (!numeral.test(found)) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + found.length);
  if (namesNumbers.test(before)) return true;
  const firstInLine = /(?:^|\n)\s*$/.test(before);
  if (found.length === 1)
    return (firstInLine && /^[.)]/.test(after) && /[IVX]/.test(found)) || /^\)/.test(after);
  if (/^[.)]/.test(after) && firstInLine) return true;
  if (found === 'MI' || found === 'DI' || found === 'LI' || found === 'CI') return false;
  // Among words in capitals «VI» is the pronoun.
  const previous = before.match(/(\p{L}+)\P{L}*$/u)?.[1];
  const next = after.match(/^\P{L}*(\p{L}+)/u)?.[1];
  const shouted = [previous, next].filter((one) => one !== undefined && one.length > 1 && !numeral.test(one));
  return found !== 'VI' || shouted.length === 0 || shouted.some((one) => one !== one!.toUpperCase());
}
