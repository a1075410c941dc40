import { notFound } from "next/navigation";
import { ActionButton } from "#components/forms/action-button.tsx";
import { ObserveSection } from "#components/ownership/observe-section.tsx";
import { RemoveSection } from "#components/removal/remove-section.tsx";
import { EditTokenForm } from "#components/tokens/edit-token-form.tsx";
import { regionName } from "#components/tokens/region-names.ts";
import { RegionOptions } from "#components/tokens/region-options.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { tokenGroups } from "#lib/features/tokens/queries.ts";
import { observeAction } from "../../ownership-actions.ts";
import { editTokenAction } from "../../actions.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Settings" };

export default async function TokenSettingsPage(props: TokenParams) {
  const place = await tokenPlace(props);
  if (!place.mayWrite) notFound();
  const { groupId, token, customer } = place;
  const groups = await tokenGroups(await requireGrant(groupId, "token:write"));
  const { id, name, description, region, country, syncMinutes, priority } = token;
  const countryName = country === null ? "" : regionName(country);
  return (
    <TokenFrame place={place} tab="Settings">
      <EditTokenForm
        action={editTokenAction.bind(null, groupId)}
        customer={customer}
        groups={groups}
        regions={<RegionOptions />}
        token={{
          id,
          name,
          description,
          region,
          country,
          countryName,
          groupId: token.groupId,
          syncMinutes,
          priority,
        }}
      />
      <ObserveSection observing={token.observing} foreign={!token.registered}>
        <ActionButton
          size="sm"
          action={observeAction.bind(null, groupId)}
          fields={{ token: id, observing: token.observing ? "off" : "on" }}
          done={token.observing ? `${name} is no longer only observed` : `${name} is only observed now`}
        >
          {token.observing ? "End observing" : "Observe only"}
        </ActionButton>
      </ObserveSection>
      <RemoveSection href={`${place.path}/remove`} name={name} />
    </TokenFrame>
  );
}
