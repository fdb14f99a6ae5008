const untouched = 'code, pre, kbd, samp, script, style, [translate="no"], .notranslate';

/**
 * Converts the text of sanitised HTML and leaves its structure alone: attributes, code, links that show their own
 * address and everything marked translate="no" stay as they are.
 */
export function convertHtml(html: string, convert: (text: string) => string): string {
  const page = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const walker = page.createTreeWalker(page.body, 4 /* text */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(untouched)) continue;
    node.nodeValue = convert(node.nodeValue ?? '');
  }
  return page.body.innerHTML;
}
