import { names, outside } from './untouched';

/**
 * Serbian Cyrillic to Latin is a function, except for the case of the digraphs:
 * Љубав → Ljubav but ЉУБАВ → LJUBAV, which only the neighbouring letters tell.
 */
const letters = new Map<string, string>(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l',
    љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h',
    ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
  }),
);

const word = /[\p{L}\p{M}]+/gu;
const cyrillic = /[Ѐ-ӿ]/;
const upper = /^\p{Lu}+$/u;

const kept = new RegExp(names.join('|'), 'gu');
/** Most sentences have nothing of that kind, and asking is cheap. */
const mayKeep = /[`@#]|[\p{L}\p{N}]\.\p{L}|:\/\/|(?:mailto|tel):/u;

/** Writes Serbian Cyrillic text in Latin; addresses, code and everything that is not Serbian Cyrillic stay as they are. */
export function toLatin(text: string): string {
  if (!cyrillic.test(text)) return text;
  return mayKeep.test(text) ? outside(text, kept, convert) : convert(text);
}

function convert(text: string): string {
  return text.replace(word, (found, at: number) =>
    cyrillic.test(found) ? latinWord(found, text, at) : found,
  );
}

function latinWord(found: string, text: string, at: number): string {
  const characters = [...found];
  let result = '';
  characters.forEach((character, index) => {
    const lower = character.toLowerCase();
    const latin = letters.get(lower);
    if (latin === undefined) result += character;
    else if (lower === character) result += latin;
    else if (latin.length === 1) result += latin.toUpperCase();
    else
      result += inCapitals(characters, index, text, at)
        ? latin.toUpperCase()
        : latin[0]!.toUpperCase() + latin.slice(1);
  });
  return result;
}

function inCapitals(characters: string[], index: number, text: string, at: number): boolean {
  const neighbour = characters[index + 1] ?? characters[index - 1];
  if (neighbour !== undefined) return upper.test(neighbour);
  // A word of one letter: the words around it decide (ЉУБАВ Љ. НИКОЛИЋ against Љ. Николић).
  const before = text.slice(0, at).match(/([\p{L}\p{M}]+)[^\p{L}\p{M}]*$/u)?.[1];
  const after = text.slice(at + 1).match(/^[^\p{L}\p{M}]*([\p{L}\p{M}]+)/u)?.[1];
  const around = [before, after].filter((one) => one !== undefined && one.length > 1);
  return around.length > 0 && around.every((one) => upper.test(one!));
}
