import { count, counted } from "#components/ui/count.ts";
import type { TokenViews } from "#lib/domain/tokens/listed-token.ts";

/** One sentence of truth about all tokens in sight. */
export function TokensSentence({ views: { all, needsAction, stopped } }: { views: TokenViews }) {
  if (needsAction === 0) return `${counted(all, "token")}, and none of them needs action.`;
  const who = `${count(needsAction)} of ${count(all)} ${needsAction === 1 ? "needs" : "need"} action.`;
  if (stopped === 0) return `${who} All can assign and revoke for now.`;
  return `${who} ${count(stopped)} cannot assign or revoke until then.`;
}
