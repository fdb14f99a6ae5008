/** A message around a place that ends in a full stop of its own («став 1.») keeps one. */
export const sentence = (message: string): string => message.replace(/\.\.(?=\s|$)/g, '.');
