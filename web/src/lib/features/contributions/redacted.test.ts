import { describe, expect, it } from 'vitest';
import { partsAround, withMarks } from './redacted';

describe('a passage that was removed', () => {
  it('is named and framed wherever it stood', () =>
    expect(withMarks('<p>Зовите [уклоњено] или [уклоњено].</p>', 'део:', '[уклоњено]')).toBe(
      '<p>Зовите <mark class="redacted"><span class="ds-sr-only">део: </span>[уклоњено]</mark> или <mark class="redacted"><span class="ds-sr-only">део: </span>[уклоњено]</mark>.</p>',
    ));
  it('parts the text around it', () => expect(partsAround('Зовите [уклоњено].')).toEqual(['Зовите ', '.']));
});
