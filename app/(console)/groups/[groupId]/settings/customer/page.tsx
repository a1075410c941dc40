import { CustomerForm } from "#components/settings/customer-form.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { getCustomer } from "#lib/features/customer/queries.ts";
import { settingsPlace } from "../place.ts";
import { saveCustomerAction } from "./actions.ts";

export const metadata = { title: "Customer" };

export default async function CustomerPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const scope = await requireGrant(groupId, "group:read");
  const top = scope.ancestors.at(-1);
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  return (
    <SettingsPage
      place={place}
      on="customer"
      title="Customer"
      sentence="What holds for every group: the name, the color beside it, and when a day begins."
    >
      {!can(scope.role, "customer:write") ? (
        <NoPermission>Owners change the customer. Ask one of them.</NoPermission>
      ) : top ? (
        <NoPermission
          title="The customer is changed at its top"
          action={
            <ButtonLink size="sm" href={`/groups/${top}/settings/customer`}>
              To the top group
            </ButtonLink>
          }
        >
          You are in a group below it.
        </NoPermission>
      ) : (
        <CustomerForm
          customer={await getCustomer(scope)}
          zones={zones}
          action={saveCustomerAction.bind(null, groupId)}
        />
      )}
    </SettingsPage>
  );
}
