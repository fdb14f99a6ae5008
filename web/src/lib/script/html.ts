const untouched = 'code, pre, kbd, samp, script, style, [translate="no"], .notranslate';

/**
 * Converts the text of sanitised HTML and leaves its structure alone: attributes, code, links that show their own
 * address and everything marked translate="no" stay as they are.
 */
export function convertHtml(html: string, convert: (text: string) => string): string {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const walker = page.createTreeWalker(page.body, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const link = node.parentElement?.closest('a');
    if (node.parentElement?.closest(untouched) || (link && showsItsAddress(link))) continue;
    node.nodeValue = convert(node.nodeValue ?? '');
  }
  return page.body.innerHTML;
}

/** A link whose words are the address that it leads to: in the other script it would be another address. */
function showsItsAddress(link: Element): boolean {
  const words = link.textContent?.trim() ?? '';
  if (words === '' || /\s/.test(words)) return false;
  return bare(words) === bare(link.getAttribute('href') ?? '');
}

function bare(address: string): string {
  const short = address.replace(/^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?/i, '').replace(/\/$/, '');
  try {
    return decodeURI(short);
  } catch {
    // A stray % is part of the words then.
    return short;
  }
}
