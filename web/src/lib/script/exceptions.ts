/**
 * Words in which d+j, d+ž and n+j are two letters. Stems, matched at the start of a word (also after «не» and «нај»).
 * The facts are those of turanjanin/serbian-transliterator (MIT) and of our own reading; Оџаци is not among them.
 */
const stems = {
  nj: `anjon injaric injekc injekt injicir injurij kenjon konjug konjunk tanjug vanjezič`,
  dž: `feldžandarm nadžanj nadžnj nadžinj nadždrel nadžel nadžeo nadžet nadživ nadžup nadžrec odžali odžari odžel odživ
    odžubor odžvak odžval odžvać podžanr podžel podžet podženj podžig podžiz podžil podžnj podžupan predžel predživ predžet`,
  dj: `adjektiv adjunkt bdje bezdje blijedje bludje vidjel vidjet vidje višenedje vrijedje gdje gudje daždje dvonedje devetonedje
    desetonedje djeva djevi djevo djed djejstv djel djenem djeneš djenu djet djec dječ dodjel drvodje drugdje žudje zabludje
    zavidje zavrijedje zadjev zadjen zapodje zasjedje zastidje zaštedje zdje zlodje igdje izblijedje izdjelj jednonedje kojegdje
    kudjelj lebdje ludjel ludjet međudjel nadjaha nadjača nadjev nadjenu negdje nedjel nenadjača nenavidje nigdje obdjel ovdje
    odjav odjah odjaš odjev odjed odjezd odjek odjekn odjel odjen odjeć odjec odjur odjednom ondje opredje osijedje osmonedje
    petonedje poblijedje pogdje podjakn podjedn podjamč podjemč podjar podjed podjezič podjel podjen podjet podjarm pododjel poludje
    poljodjel ponegdje ponedjelj posijedje posjedje postidje potpodjel poštedje pradjed preblijedje previdje predvidje predjel
    preodjen preraspodje presjedje pridjev pridjen probdje problijedje prosijedje prosjedje protivdjel razvidje razdjev razdjel
    razodje raspodje remekdjel sadje svagdje svidje svugdje sedmonedjelj sijedje sjedje smrdje snabdje starosjedje stidje studje
    sudjel tronedje ublijedje uvidje udjel udjen usjedje uštedje čukundjed šestonedjelj štedje štogdje šukundjed nadjezič
    sudjelov predjezič međujezič`,
};

const trees = Object.entries(stems).map(([pair, list]) => {
  const alternatives = list
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|');
  return { pair, pattern: new RegExp(`^(?:ne|naj)?(?:${alternatives})`) };
});

/** Positions (in code units) of the second letter of each pair that must not be read as one letter. */
export function separatePairs(lowerCaseWord: string): Set<number> {
  const positions = new Set<number>();
  for (const { pair, pattern } of trees) {
    const match = pattern.exec(lowerCaseWord);
    if (!match) continue;
    const at = lowerCaseWord.indexOf(pair);
    // Only a pair within the stem is meant: «odjednom» yes, a later «đ» typed as dj in the same word no.
    if (at >= 0 && at < match[0].length) positions.add(at + 1);
  }
  return positions;
}
