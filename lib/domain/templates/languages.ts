/** The languages a template can be written in, by their BCP 47 tag. */
export const languageNames = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  ja: "Japanese",
  it: "Italian",
  nl: "Dutch",
  "pt-BR": "Portuguese (Brazil)",
  "pt-PT": "Portuguese (Portugal)",
  da: "Danish",
  sv: "Swedish",
  nb: "Norwegian",
  fi: "Finnish",
  pl: "Polish",
  cs: "Czech",
  sk: "Slovak",
  hu: "Hungarian",
  ro: "Romanian",
  hr: "Croatian",
  el: "Greek",
  tr: "Turkish",
  ru: "Russian",
  uk: "Ukrainian",
  ar: "Arabic",
  he: "Hebrew",
  hi: "Hindi",
  th: "Thai",
  vi: "Vietnamese",
  id: "Indonesian",
  ms: "Malay",
  ko: "Korean",
  ca: "Catalan",
  "zh-Hans": "Chinese, simplified",
  "zh-Hant": "Chinese, traditional",
} as const;

export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as [Language, ...Language[]];

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languageNames, tag);

export const directionOf = (language: string): "ltr" | "rtl" => (/^(ar|he)\b/.test(language) ? "rtl" : "ltr");
