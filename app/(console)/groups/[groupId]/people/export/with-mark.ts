/** The same text behind a byte order mark, by which spreadsheets know UTF-8. */
export async function* withMark(parts: AsyncGenerator<string>): AsyncGenerator<string> {
  yield "\ufeff";
  yield* parts;
}
