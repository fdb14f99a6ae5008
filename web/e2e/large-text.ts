/** An act of about 750 pages, 780 kB and ten thousand provisions: as large as a spatial planning law. */
export function largeText(): string {
  const lines = ['ЗАКОН', 'О ПРОСТОРНОМ ПЛАНУ ОПШТИНЕ КОСЈЕРИЋ', ''];
  for (let number = 1; number <= 1_400; number++) {
    if (number % 40 === 1) lines.push(`${roman(Math.ceil(number / 40))}. ${said(number, 3).toUpperCase()}`, '');
    lines.push(capital(said(number + 7, 2)), '', `Члан ${number}.`, '');
    lines.push(`${capital(said(number, 7))}, у складу са чланом ${(number * 7) % 1_400 + 1}. овог закона.`, '');
    lines.push(`${capital(said(number + 3, 4))}:`, '');
    for (let point = 1; point <= 3; point++) lines.push(`${point}) ${said(number * point + 11, 3)};`, '');
    lines.push(`${capital(said(number + 17, 5))} најкасније за ${number % 29 + 2} дана.`, '');
  }
  return lines.join('\n');
}

const words =
  'грађевинско земљиште намена површина јавна служба инфраструктура коридор заштита вода подземних заштићено подручје насеље сеоско планирање развој мрежа путева државних услови уређења локална самоуправа издаје дозволу привремени објекат природно добро културно обала речна зона сливно'.split(
    ' ',
  );

const said = (seed: number, length: number) =>
  Array.from({ length }, (_, at) => words[(seed * 31 + at * at * 17 + at * 7) % words.length]).join(' ');
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

function roman(number: number): string {
  const signs: [number, string][] = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = number;
  return signs.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}
