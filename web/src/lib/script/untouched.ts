const tail = String.raw`[^\s<>"„“”»«${'`'}]`;
const ends = String.raw`(?<![.,;:!?)\]'’])`;

/** What no conversion may touch, in either direction and as the server keeps it: code, addresses, e-mails, names, files. */
export const names = [
  '`[^`]*`',
  String.raw`(?:(?:https?|ftp)://|mailto:|tel:|(?<![\p{L}\p{N}])www\.)${tail}{1,2000}${ends}`,
  String.raw`(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}`,
  String.raw`(?<![\p{L}\p{N}._@-])[@#][\p{L}\p{N}_]{2,50}`,
  String.raw`(?<![\p{L}\p{N}._@-])(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:rs|срб|com|org|net|info|io|eu|gov|edu|me|ba|hr|mk|si)(?![\p{L}\p{N}_])(?:/${tail}{0,2000}${ends})?`,
  String.raw`(?<![\p{L}\p{N}._@-])[\p{L}\p{N}_-]{1,120}(?:\.[\p{L}\p{N}_-]{1,60}){0,3}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|txt|md|json|xml|html?|zip|rar|7z|png|jpe?g|gif|svg|webp|mp[34]|dwg|shp|kml)(?![\p{L}\p{N}_])`,
];

/** Converts what stands outside of the matches of a pattern, which must be global. */
export function outside(text: string, kept: RegExp, convert: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(kept)) {
    result += convert(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + convert(text.slice(from));
}
