import { ActionButton } from "#components/forms/action-button.tsx";
import { Icon } from "#components/marks/icon.tsx";
import { counted } from "#components/ui/count.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { endsByRenewal } from "#lib/domain/notices/notice.ts";
import { consequenceOf, matterOf, tokenWords } from "#lib/domain/notices/words.ts";
import type { BannerNotice } from "#lib/features/notices/queries.ts";

interface NoticeBannerProps {
  /** Worst first. */
  notices: readonly BannerNotice[];
  clock: Clock;
  groupId: string;
  /** Who may not is led to the token. */
  mayRenew: boolean;
  /** Left out for who may not. */
  acknowledge?: FormAction<number> | undefined;
}

/** The worst that nobody has acknowledged, and how many more there are, on every page. */
export function NoticeBanner({ notices, clock, groupId, mayRenew, acknowledge }: NoticeBannerProps) {
  const [worst, ...others] = notices;
  if (!worst) return null;
  const ids = notices.flatMap(({ id }) => id ?? []);
  const more = new Set(others.map(({ tokenId }) => tokenId).filter((id) => id !== worst.tokenId)).size;
  const base = `/groups/${groupId}`;
  return (
    <div className={worst.severity === "critical" ? "banner banner-critical" : "banner"} role="status">
      <Icon name="bell" size={16} />
      <p>
        <b>
          {tokenWords(worst)} {matterOf(worst, { now: clock.now, timeZone: clock.zone })}.
        </b>{" "}
        {consequenceOf[worst.kind]}
        {more > 0 && ` ${counted(more, "more token needs", "more tokens need")} a look.`}
      </p>
      <div className="banner-r">
        {more > 0 && (
          <ButtonLink size="sm" href={`${base}/notices`}>
            All notices
          </ButtonLink>
        )}
        {mayRenew && endsByRenewal(worst.kind) ? (
          <ButtonLink size="sm" href={`${base}/tokens/${worst.tokenId}/renew`}>
            Renew
          </ButtonLink>
        ) : (
          <ButtonLink size="sm" href={`${base}/tokens/${worst.tokenId}`}>
            See the token
          </ButtonLink>
        )}
        {acknowledge && ids.length > 0 && (
          <ActionButton
            action={acknowledge}
            fields={{ ids: ids.join() }}
            size="sm"
            done="Seen. You hear of it again when it gets worse"
          >
            Seen, remind me when it gets worse
          </ActionButton>
        )}
      </div>
    </div>
  );
}
