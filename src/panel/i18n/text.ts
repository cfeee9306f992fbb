import type messages from '../../../public/_locales/en/messages.json';

/** A message of `_locales`; English is the list that the other languages are checked against. */
export type MessageKey = keyof typeof messages;

/** The first part of a message that has a form for one and another for many: `apply` for `apply_one`, `apply_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

export type Messages = { readonly [key in MessageKey]: { readonly message: string } };

/** Everything that turns data into words of one language. */
export interface Text {
  /** The BCP 47 tag that the words are in. */
  readonly language: string;
  /** A message, with `$1`, `$2`, … replaced; numbers are written as the language writes them. */
  t(key: MessageKey, ...values: (string | number)[]): string;
  /** A message that counts: `$1` is the number, the rest follows. */
  count(key: PluralKey, count: number, ...values: (string | number)[]): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
  date(date: Date): string;
  /** A span of time in its two greatest units, without zeros: `4d 21h`, `5d`. Milliseconds; negative counts as zero. */
  span(milliseconds: number): string;
  /** A time to wait, never less than it is: `27s`, and `3m` from two minutes on. Milliseconds. */
  wait(milliseconds: number): string;
}

/**
 * Words and formats of one language.
 * @param language a BCP 47 tag: `pt-BR`.
 */
export function createText(language: string, messages: Messages): Text {
  const number = new Intl.NumberFormat(language);
  const list = new Intl.ListFormat(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(value);

  const t: Text['t'] = (key, ...values) =>
    messages[key].message.replace(/\$(\d)/g, (_, place) => {
      const value = values[Number(place) - 1] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });

  return {
    language,
    t,
    count(key, count, ...values) {
      // Not `Intl.PluralRules`: it has "0 alteração" in Portuguese, where people write "0 alterações".
      return t(`${key}_${count === 1 ? 'one' : 'other'}`, count, ...values);
    },
    list: (items) => list.format(items),
    date: (value) => date.format(value),
    span(milliseconds) {
      const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
      const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
      const two = (first: string, second: string, rest: number) => (rest > 0 ? `${first} ${second}` : first);
      if (days > 0) return two(unit('day', days), unit('hour', hours), hours);
      if (hours > 0) return two(unit('hour', hours), unit('minute', minutes % 60), minutes % 60);
      return unit('minute', minutes);
    },
    wait(milliseconds) {
      const seconds = Math.ceil(milliseconds / 1000);
      return seconds < 120 ? unit('second', seconds) : unit('minute', Math.ceil(seconds / 60));
    },
  };
}
