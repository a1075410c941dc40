import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { expect, type Rehearsal, type TokenFile } from "#tests/support/browser.ts";

const Files = z.array(z.object({ name: z.string(), text: z.string(), uId: z.string().optional() }));

/** A location of a rehearsal's Apple, and what other people do there, behind the console's back. */
export interface Outside {
  act(act: Record<string, unknown>): Promise<void>;
  /** What a manager of the location downloads now: a file that holds longer than those before. */
  download(): Promise<TokenFile>;
  /** Every answer of Apple's to this location goes wrong in this way, until `mend`. */
  fail(how: Record<string, unknown>): Promise<void>;
  mend(): Promise<void>;
}

/** The location of one of the rehearsal's files, found by the file's own text among the worlds that there are. */
export async function outside(
  request: APIRequestContext,
  rehearsal: Rehearsal,
  file: string,
): Promise<Outside> {
  const root = `http://127.0.0.1:${process.env["E2E_EMULATOR_PORT"]}/_emulator/worlds`;
  const text = (await rehearsal.tokenFile(file)).buffer.toString("utf8").trim();
  for (const world of z.array(z.string()).parse(await (await request.get(root)).json())) {
    const at = `${root}/${encodeURIComponent(world)}`;
    const listed = await request.get(`${at}/files`);
    const found = listed.ok() && Files.parse(await listed.json()).find((one) => one.text.trim() === text);
    if (!found || !found.uId) continue;
    const { uId } = found;
    const post = async (path: string, data: unknown) =>
      expect((await request.post(`${at}/${path}`, { data })).ok()).toBe(true);
    return {
      act: (act) => post("outside", { uId, ...act }),
      download: async () => {
        const data = { uId, do: "new-token", days: 500 };
        const answer = await request.post(`${at}/outside`, { data });
        const { text } = z.object({ text: z.string() }).parse(await answer.json());
        const buffer = Buffer.from(text);
        return { name: "downloaded.vpptoken", mimeType: "application/octet-stream", buffer };
      },
      fail: (how) => post("faults", { match: { uId }, how, times: null }),
      mend: async () => expect((await request.delete(`${at}/faults`)).ok()).toBe(true),
    };
  }
  throw new Error(`No world has ${file}.`);
}
