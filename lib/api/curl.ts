export interface Commanded {
  method: string;
  /** Of the API, such as https://console.example/api/v1. */
  address: string;
  path: string;
  /** What must stand in the query. */
  query: Record<string, string>;
  /** What is sent: JSON, or a file of another type. */
  content: { type: string; body: unknown } | null;
}

/** A command that can be copied as it stands, once its ids are filled in. */
export function curlOf({ method, address, path, query, content }: Commanded): string {
  const asked = new URLSearchParams(query).toString();
  const url = address + withPlaceholders(path) + (asked && `?${asked}`);
  return [
    `curl ${method === "GET" ? "" : `-X ${method} `}'${url}'`,
    `-H "Authorization: Bearer $QUARTERMASTER_KEY"`,
    ...(content ? [`-H 'Content-Type: ${content.type}'`, sent(content)] : []),
  ].join(" \\\n  ");
}

function sent({ type, body }: { type: string; body: unknown }): string {
  if (type !== "application/json") return "--data-binary @FILE";
  return `-d '${JSON.stringify(body).replaceAll("'", "'\\''")}'`;
}

/** `{bookId}` as BOOK_ID: braces mean something to curl. */
const withPlaceholders = (path: string) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => name.replace(/[A-Z]/g, "_$&").toUpperCase());
