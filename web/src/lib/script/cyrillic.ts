import { separatePairs } from './exceptions';
import { isRomanNumeral } from './roman';
import { names, outside } from './untouched';

const letters = new Map<string, string>(
  Object.entries({
    a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', đ: 'ђ', e: 'е', ž: 'ж', z: 'з', i: 'и', j: 'ј', k: 'к', l: 'л',
    m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', ć: 'ћ', u: 'у', f: 'ф', h: 'х', c: 'ц', č: 'ч', š: 'ш',
    lj: 'љ', nj: 'њ', dž: 'џ', dj: 'ђ',
  }),
);

const none: ReadonlySet<number> = new Set();
const nonJoiner = '\u200c';
/** U+01C4–U+01CC: one code for two letters. NFKC would split them but change other things too. */
const singleCodes: Record<string, string> = {
  'Ǆ': 'DŽ', 'ǅ': 'Dž', 'ǆ': 'dž', 'Ǉ': 'LJ', 'ǈ': 'Lj', 'ǉ': 'lj', 'Ǌ': 'NJ', 'ǋ': 'Nj', 'ǌ': 'nj', 'Ð': 'Đ', 'ð': 'đ',
};

// Coming from Latin also units after a number and marks such as PM10.
const kept = new RegExp(
  [
    ...names,
    // A lone letter right after a number is no unit: «члан 76b» is the article 76б.
    String.raw`(?<=\d\s?)(?:[kMG](?:W|Wh|Hz|B|bit|Pa|V|A)|[kcdm]m[²³23]?|m[²³]|[km]g|[mdch]l|ha|dB|°C|°F)(?:/(?:s|min|h|d|m[²³23]|l|kg))?(?![\p{L}\p{N}])`,
    String.raw`(?<=\d\s)(?:[WBVAmglth]|Hz|Wh)(?:/(?:s|min|h|d|m[²³23]|l|kg))?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])[A-Z]{2,}-?\d+[A-Z\d-]*`,
  ].join('|'),
  'gu',
);
const word = /[\p{L}\p{M}\u200c]+/gu;
const latin = /[A-Za-zÀ-ɏ]/;
const cyrillic = /[Ѐ-ӿ]/;
// Letters and pairs that Serbian does not have: the word is foreign and stays.
const foreign = /[qwxyäöüßøåñçéèêáàíóúő]|([bcfghklmnprstz])\1/i;
const serbianAllTheSame =
  /^(?:najj|mmf|ssp|sssr|dss|kss|fss|gss|ptt|epp|sbb|ommetar|posttrau|posttrans|transs|interre|superr|hiperr|preddd|dvadesettr|tridesettr|petnaestt|bezz|izz|razz|iss|rass|uss|oss|subb)/i;
const foreignWords =
  /^(?:facebook|google|gmail|e?mail|online|link|like|home|cloud|cookies?|covid|url|pdf|html|gdpr|api|login)$/i;

/** Writes Serbian Latin text in Cyrillic; addresses, code, units, Roman numerals and foreign words stay as they are. */
export function toCyrillic(text: string): string {
  if (!latin.test(text)) return text;
  return outside(text.normalize('NFC'), kept, convert);
}

function convert(text: string): string {
  return text.replace(word, (found, at: number) => {
    if (cyrillic.test(found) || !latin.test(found) || isForeign(found)) return found;
    if (isRomanNumeral(found, text, at)) return found;
    return cyrillicWord(found.replace(/[Ǆ-ǌÐð]/g, (one) => singleCodes[one] ?? one));
  });
}

const isForeign = (found: string) =>
  foreignWords.test(found) || (foreign.test(found) && !serbianAllTheSame.test(found));

function cyrillicWord(found: string): string {
  const lower = found.toLowerCase();
  const separate = /nj|dž|dj/.test(lower) ? separatePairs(lower) : none;
  const joined = lower.includes(nonJoiner);
  let result = '';
  for (let index = 0; index < found.length; index++) {
    const character = found[index]!;
    if (character === nonJoiner) continue;
    const pair = lower.slice(index, index + 2);
    const digraph = pair.length === 2 ? letters.get(pair) : undefined;
    if (digraph !== undefined && (joined || !separate.has(index + 1))) {
      result += isUpper(character) ? digraph.toUpperCase() : digraph;
      index++;
      continue;
    }
    const single = letters.get(lower[index]!);
    result += single === undefined ? character : isUpper(character) ? single.toUpperCase() : single;
  }
  return result;
}

const isUpper = (character: string) => character !== character.toLowerCase();
