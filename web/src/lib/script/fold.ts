import { toLatin } from './latin';

/** Text as it is searched: any script, with or without č and š, becomes the same bare Latin. */
export const fold = (text: string): string =>
  toLatin(text)
    .toLowerCase()
    .replace(/đ|dj/g, 'd')
    .replace(/dž/g, 'dz')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim();
