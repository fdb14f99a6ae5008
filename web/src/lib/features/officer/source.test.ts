import { describe, expect, it } from 'vitest';
import { akomaNtoso, decode, docx, fromFile, fromText, odt, typeOf } from './source';

describe('a file with the act', () => {
  it.each([
    ['odluka.txt', 'text/plain'],
    ['ODLUKA.MD', 'text/markdown'],
    ['nacrt.v2.docx', docx],
    ['odluka.xml', akomaNtoso],
    ['nacrt.odt', odt],
    ['strana.HTM', 'text/html'],
    ['stari.doc', 'fileDoc'],
    ['sken.pdf', 'filePdf'],
    ['slika.png', 'fileOther'],
    ['bez-nastavka', 'fileOther'],
  ])('%s is %s', (name, type) => expect(typeOf(name)).toBe(type));

  it('is read as UTF-8', () =>
    expect(decode(new TextEncoder().encode('Члан 1. Обавеза'))).toEqual({ text: 'Члан 1. Обавеза', encoding: 'UTF-8' }));

  it('is read in the old Cyrillic code page', () =>
    expect(decode(new Uint8Array([0xd7, 0xeb, 0xe0, 0xed, 0x20, 0x31, 0x2e, 0x20, 0xbc, 0xe5]))).toEqual({
      text: 'Члан 1. је',
      encoding: 'Windows-1251',
    }));

  it('is read in the old Latin code page', () =>
    expect(decode(new Uint8Array([0xc8, 0x6c, 0x61, 0x6e, 0x20, 0x31, 0x2e, 0x20, 0x6a, 0x65, 0x20, 0x76, 0x61, 0x9e, 0x61, 0x6e, 0x9a, 0xe6, 0xf0]))).toEqual({
      text: 'Član 1. je važanšćđ',
      encoding: 'Windows-1250',
    }));

  it('goes to the server as UTF-8 with its lines kept', async () => {
    const source = await fromFile(new File(['Члан 1.\r\nПрви став.'], 'akt.md'));
    expect(source).toMatchObject({ contentType: 'text/markdown; charset=utf-8', lines: ['Члан 1.', 'Први став.'], legacy: null });
  });

  it('goes to the server as a page in UTF-8, whatever the page says of itself', async () => {
    const page = new Uint8Array([...new TextEncoder().encode('<meta charset=windows-1251><p>'), 0xd7, 0xeb, 0xe0, 0xed, 0x20, 0x31, 0x2e]);
    expect(await fromFile(new File([page], 'akt.html'))).toEqual({
      body: '<meta charset=windows-1251><p>Члан 1.',
      contentType: 'text/html; charset=utf-8',
      lines: null,
      legacy: 'Windows-1251',
    });
  });

  it('must hold something', async () => {
    expect(fromText('  \n ')).toBe('fileEmpty');
    expect(await fromFile(new File([], 'akt.docx'))).toBe('fileEmpty');
  });
});
