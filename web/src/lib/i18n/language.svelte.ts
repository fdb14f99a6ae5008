export const languages = ['sr-Cyrl', 'sr-Latn', 'en'] as const;
export type Language = (typeof languages)[number];

/** The server reads this cookie too, for the head of the page and for problem titles. */
const cookie = 'participation-language';

class LanguageChoice {
  #current = $state<Language>(remembered());

  get current(): Language {
    return this.#current;
  }

  /** Changes what is shown at once and remembers it for a year. */
  async choose(language: Language): Promise<void> {
    if (language === 'en') await loadEnglish();
    this.#current = language;
    document.cookie = `${cookie}=${language}; path=/; max-age=31536000; samesite=lax`;
  }
}

type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
type English = Record<string, Record<string, Message>>;
let english: English | undefined;

/** English messages come in a file of their own, so that the Serbian reader does not fetch them. */
export async function loadEnglish(): Promise<void> {
  english ??= (await import('./english')).english;
}

export const englishMessage = (group: string, key: string): Message | undefined => english?.[group]?.[key];

function remembered(): Language {
  if (typeof document === 'undefined') return 'sr-Cyrl';
  const found = document.cookie.match(/(?:^|;\s*)participation-language=([^;]+)/)?.[1];
  return languages.find((one) => one === found) ?? 'sr-Cyrl';
}

export const language = new LanguageChoice();
