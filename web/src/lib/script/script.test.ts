// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toCyrillic } from './cyrillic';
import { convertHtml } from './html';
import { toLatin } from './latin';

describe('Cyrillic to Latin', () => {
  it.each([
    ['Љубав', 'Ljubav'],
    ['ЉУБАВ', 'LJUBAV'],
    ['Његош и ЊЕГОШ', 'Njegoš i NJEGOŠ'],
    ['ЊУ', 'NJU'],
    ['Џеп, ЏЕП, џеп', 'Džep, DŽEP, džep'],
    ['Љ. Николић', 'Lj. Nikolić'],
    ['ЉИЉАНА Љ. НИКОЛИЋ', 'LJILJANA LJ. NIKOLIĆ'],
    ['РУЉ', 'RULJ'],
    ['Оџаци, ђак, ћуп, чаша', 'Odžaci, đak, ćup, čaša'],
    ['Члан 76а. став 2. тачка 1)', 'Član 76a. stav 2. tačka 1)'],
    ['види https://косјерић.срб/одлуке, члан 3.', 'vidi https://косјерић.срб/одлуке, član 3.'],
    ['пишите на писарница@косјерић.срб до петка', 'pišite na писарница@косјерић.срб do petka'],
    ['у датотеци Одлука_о_буџету.docx стоји', 'u datoteci Одлука_о_буџету.docx stoji'],
    ['наредба `извештај` остаје', 'naredba `извештај` ostaje'],
    ['ред.реч и то.', 'red.reč i to.'],
    ['already Latin: XIV', 'already Latin: XIV'],
  ])('%s → %s', (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin));
});

describe('Latin to Cyrillic', () => {
  it.each([
    // digraphs
    ['Ljubav LJUBAV ljubav', 'Љубав ЉУБАВ љубав'],
    ['Njegoš, konj, džep, DŽEP, Odžaci', 'Његош, коњ, џеп, ЏЕП, Оџаци'],
    ['gradjani, medjutim, Djordje', 'грађани, међутим, Ђорђе'],
    ['ǆep ǈubav ǋegoš', 'џеп Љубав Његош'],
    ['č c\u030c š s\u030c', 'ч ч ш ш'],
    // n + j
    ['anjon, injekcija, injektirati, injicirati', 'анјон, инјекција, инјектирати, инјицирати'],
    ['konjugacija, konjunktura, nekonjunkturni', 'конјугација, конјунктура, неконјунктурни'],
    ['Tanjug, vanjezički, kenjon, injurija', 'Танјуг, ванјезички, кенјон, инјурија'],
    // d + ž
    ['nadživeti, nadžnjeti, nadžupan, nadždrelnik', 'надживети, наджњети, наджупан, надждрелник'],
    ['odžaliti, odživeti, odžvakati', 'оджалити, одживети, оджвакати'],
    [
      'podžanr, podžupan, podžilje, predživot, feldžandarm',
      'поджанр, поджупан, поджиље, предживот, фелджандарм',
    ],
    // d + j
    ['odjek, odjednom, podjednako, nadjačati', 'одјек, одједном, подједнако, надјачати'],
    ['predjelo, ovdje, gdje, djeca', 'предјело, овдје, гдје, дјеца'],
    ['n\u200cj и d\u200cž', 'n\u200cj и d\u200cž'.replace('n\u200cj', 'нј').replace('d\u200cž', 'дж')],
    // what stays
    ['Pišite na gradjani@kosjeric.rs odmah', 'Пишите на gradjani@kosjeric.rs одмах'],
    ['Vidi https://kosjeric.rs/odluke i www.skgo.org', 'Види https://kosjeric.rs/odluke и www.skgo.org'],
    ['sajt kosjeric.rs je spor', 'сајт kosjeric.rs је спор'],
    ['fajl plan_2026.pdf', 'фајл plan_2026.pdf'],
    ['80 km/h, 12 kg, 3 m², 5 m, 40 dB', '80 km/h, 12 kg, 3 m², 5 m, 40 dB'],
    ['član 76b, 29b) i Grocka', 'члан 76б, 29б) и Гроцка'],
    ['đak kaže odjek i medju', 'ђак каже одјек и међу'],
    ['glava II, član 3. i Deo XIV', 'глава II, члан 3. и Део XIV'],
    ['I. Opšte odredbe', 'I. Опште одредбе'],
    ['I mi i vi, MI i VI SMO', 'И ми и ви, МИ и ВИ СМО'],
    ['Facebook i YouTube', 'Facebook и YouTube'],
    ['Lidl, Messenger i najjači', 'Лидл, Messenger и најјачи'],
    ['kod `git push` stoji', 'код `git push` стоји'],
    ['već ćirilica', 'већ ћирилица'],
    ['Већ је ћирилица', 'Већ је ћирилица'],
  ])('%s → %s', (latin, cyrillic) => expect(toCyrillic(latin)).toBe(cyrillic));

  it('gives back the Cyrillic that the Latin was made from', () => {
    const text = 'Њихов предлог: џак љутих паприка, ђачка кухиња, подједнако за све. Инјекција и надживети.';
    expect(toCyrillic(toLatin(text))).toBe(text);
  });
});

describe('sanitised HTML', () => {
  it('keeps code, addresses, attributes and marked words', () => {
    const html =
      '<p>Vidi <a href="https://kosjeric.rs/odluka">odluku</a>, <code>npm run</code> i <span translate="no">Lidl</span> &lt;b&gt;</p>';
    expect(convertHtml(html, toCyrillic)).toBe(
      '<p>Види <a href="https://kosjeric.rs/odluka">одлуку</a>, <code>npm run</code> и <span translate="no">Lidl</span> &lt;б&gt;</p>',
    );
  });

  it('keeps a link that shows its own address, and converts one that has words', () => {
    const shown = '<a href="https://participacija.city/nacrt?c=1&amp;d=%D1%88">participacija.city/nacrt?c=1&amp;d=ш</a>';
    const mail = '<a href="mailto:citaonica@kutak.city">citaonica@kutak.city</a>';
    const cyrillic = '<a href="https://xn--80aabf.xn--90a3ac/%D1%81">https://пијаца.срб/с</a>';
    const named = '<a href="https://participacija.city/nacrt">nacrt</a>';
    expect(convertHtml(shown, toCyrillic)).toBe(shown);
    expect(convertHtml(mail, toCyrillic)).toBe(mail);
    expect(convertHtml(cyrillic, toLatin)).toBe(cyrillic);
    expect(convertHtml(named, toCyrillic)).toBe(named.replace('>nacrt<', '>нацрт<'));
  });
});
