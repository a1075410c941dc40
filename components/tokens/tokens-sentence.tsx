import { count, counted } from "#components/ui/count.ts";
import type { TokenViews } from "#lib/domain/tokens/listed-token.ts";

/** The truth about all tokens in sight, in a sentence or two. */
export function TokensSentence({ views }: { views: TokenViews }) {
  const { stoppedAbove } = views;
  if (stoppedAbove === 0) return here(views);
  return `${here(views)} ${count(stoppedAbove)} inherited ${stoppedAbove === 1 ? "one waits" : "ones wait"} for those who manage ${stoppedAbove === 1 ? "it" : "them"}.`;
}

function here({ all, needsAction, stopped }: TokenViews): string {
  if (needsAction === 0) return `${counted(all, "token")}, and none needs action here.`;
  const who = `${count(needsAction)} of ${count(all)} ${needsAction === 1 ? "needs" : "need"} action.`;
  if (stopped === 0) return `${who} All of yours can assign and revoke for now.`;
  return `${who} ${count(stopped)} cannot assign or revoke until then.`;
}
