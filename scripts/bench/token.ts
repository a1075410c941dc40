import type { Place } from "#scripts/bench/place.ts";

export interface BenchToken {
  uId: string;
  tokenId: string;
  text: string;
}

/** A location of this size at Apple, and its token here, not synced yet. */
export async function addBenchToken(
  { apple, scope, groupId }: Place,
  name: string,
  bulk: { titles: number; assignments: number; users?: number },
): Promise<BenchToken> {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const made = await apple.control<{ uId: string; tokens: { text: string }[] }>("locations", {
    name,
    bulk: { seed: 7, ...bulk },
    tokens: [{ kind: "valid" }],
  });
  const text = made.tokens[0]?.text ?? "";
  const { tokenId } = await addToken(scope, {
    text, file: undefined, name, description: "", region: "US", group: groupId, register: "yes",
  }); // prettier-ignore
  return { uId: made.uId, tokenId, text };
}

interface JournalSummary {
  byPath: Record<string, number>;
  busiestSecond: number;
}

/** Which requests Apple's protocol has seen since this was last asked, and the most in any one second. */
export async function requestsSeen({ apple }: Place): Promise<JournalSummary & { total: number }> {
  const { byPath, busiestSecond } = await apple.control<JournalSummary>("journal/summary");
  await apple.control("journal", undefined, "DELETE");
  const protocol = Object.entries(byPath).filter(([path]) => path.includes("/mdm/v2/"));
  const total = protocol.reduce((sum, [, count]) => sum + count, 0);
  return { byPath: Object.fromEntries(protocol), busiestSecond, total };
}
