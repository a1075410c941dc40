const base64 = (text: string) => Buffer.from(text).toString("base64");

/** What stands inside a token file. */
export interface TokenFields {
  token: string;
  expDate: string;
  orgName: string;
}

export const fieldsOf = (text: string) => JSON.parse(Buffer.from(text, "base64").toString()) as TokenFields;

/** The file again with something inside changed; `undefined` leaves a field out. */
export function rewritten(text: string, change: Partial<Record<keyof TokenFields, string | undefined>>) {
  return base64(JSON.stringify({ ...fieldsOf(text), ...change }));
}
