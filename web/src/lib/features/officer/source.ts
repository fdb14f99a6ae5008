/** A text as it goes to the server, with its lines where they can be shown beside the warnings. */
export type Source = { body: Blob | string; contentType: string; lines: string[] | null; legacy: string | null };
export type SourceProblem = 'fileDoc' | 'filePdf' | 'fileOther' | 'fileLarge' | 'fileEmpty';

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const akomaNtoso = 'application/akn+xml';
export const odt = 'application/vnd.oasis.opendocument.text';
const largest = 10 * 1024 * 1024;

/** The content type by the name: browsers know nothing of Markdown and little of the rest. */
export function typeOf(name: string): string | SourceProblem {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'txt' || ending === 'text') return 'text/plain';
  if (ending === 'md' || ending === 'markdown') return 'text/markdown';
  if (ending === 'html' || ending === 'htm') return 'text/html';
  if (ending === 'docx') return docx;
  if (ending === 'xml' || ending === 'akn') return akomaNtoso;
  if (ending === 'odt') return odt;
  if (ending === 'doc' || ending === 'rtf') return 'fileDoc';
  return ending === 'pdf' ? 'filePdf' : 'fileOther';
}

export function fromText(text: string): Source | SourceProblem {
  if (text.trim() === '') return 'fileEmpty';
  return { body: text, contentType: 'text/plain; charset=utf-8', lines: text.split(/\r\n|\r|\n/), legacy: null };
}

export async function fromFile(file: File): Promise<Source | SourceProblem> {
  const type = typeOf(file.name);
  if (!type.includes('/')) return type as SourceProblem;
  if (file.size > largest) return 'fileLarge';
  if (file.size === 0) return 'fileEmpty';
  // These say themselves how they are encoded.
  if (type === docx || type === odt || type === akomaNtoso) return { body: file, contentType: type, lines: null, legacy: null };
  const { text, encoding } = decode(new Uint8Array(await file.arrayBuffer()), type === 'text/html');
  const source = fromText(text);
  if (typeof source === 'string') return source;
  // The blocks of a page are no lines of its source, so its lines are not shown beside the warnings.
  return { ...source, contentType: `${type}; charset=utf-8`, lines: type === 'text/html' ? null : source.lines, legacy: encoding === 'UTF-8' ? null : encoding };
}

/**
 * Text files of town halls are often older than UTF-8. What is no UTF-8 is one of the two Windows code pages: in Cyrillic most
 * letters lie above ASCII, in Serbian Latin one in ten. The tags of a page are no letters of its language.
 */
export function decode(bytes: Uint8Array, isPage = false): { text: string; encoding: string } {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const words = isPage ? withoutTags(bytes) : bytes;
    const above = words.filter((byte) => byte >= 0x80).length;
    const latin = words.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a).length;
    const encoding = above > latin ? 'windows-1251' : 'windows-1250';
    return { text: new TextDecoder(encoding).decode(bytes), encoding: encoding.replace('w', 'W') };
  }
}

function withoutTags(bytes: Uint8Array): Uint8Array {
  let inTag = false;
  return bytes.filter((byte) => {
    if (byte === 0x3c) inTag = true;
    const isWord = !inTag;
    if (byte === 0x3e) inTag = false;
    return isWord;
  });
}
