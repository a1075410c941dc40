import { notFound } from "next/navigation";
import { ActionButton } from "#components/forms/action-button.tsx";
import { SecretSection } from "#components/health/secret-section.tsx";
import { ObserveSection } from "#components/ownership/observe-section.tsx";
import { RemoveSection } from "#components/removal/remove-section.tsx";
import { TokenAddresses } from "#components/notices/token-addresses.tsx";
import { EditTokenForm } from "#components/tokens/edit-token-form.tsx";
import { NotificationSection } from "#components/tokens/notification-section.tsx";
import { regionName } from "#components/tokens/region-names.ts";
import { RegionOptions } from "#components/tokens/region-options.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { notificationsOf } from "#lib/features/apple-notifications/queries.ts";
import { secretFacts } from "#lib/features/health/secret-facts.ts";
import { listAddresses } from "#lib/features/notices/queries.ts";
import { tokenGroups } from "#lib/features/tokens/queries.ts";
import { addAddressAction, askAddressAction, removeAddressAction } from "../../address-actions.ts";
import { observeAction } from "../../ownership-actions.ts";
import { chooseNotificationsAction, editTokenAction } from "../../actions.ts";
import { TokenFrame } from "../frame.tsx";
import { InvitationMessage } from "../invitation-message.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Settings" };

export default async function TokenSettingsPage(props: TokenParams) {
  const place = await tokenPlace(props);
  if (!place.mayWrite) notFound();
  const { groupId, token, customer } = place;
  const scope = await requireGrant(groupId, "token:write");
  const [groups, addresses] = [await tokenGroups(scope), await listAddresses(scope, token.id)];
  const notifications = await notificationsOf(await requireGrant(groupId, "token:read"), token.id);
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
      <div className="gap" />
      <InvitationMessage place={place} />
      <TokenAddresses
        tokenId={id}
        addresses={addresses}
        add={addAddressAction.bind(null, groupId)}
        ask={askAddressAction.bind(null, groupId)}
        remove={removeAddressAction.bind(null, groupId)}
      />
      <NotificationSection view={notifications} clock={place.clock}>
        {notifications.server !== null && (
          <ActionButton
            size="sm"
            action={chooseNotificationsAction.bind(null, groupId)}
            fields={{ token: id, wanted: notifications.wanted ? "off" : "on" }}
          >
            {notifications.wanted ? "Switch off" : "Switch on"}
          </ActionButton>
        )}
      </NotificationSection>
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
      <SecretSection facts={await secretFacts(scope, id)} createdBy={token.createdBy} clock={place.clock} />
      <RemoveSection href={`${place.path}/remove`} name={name} />
    </TokenFrame>
  );
}
