import "server-only";
import { withinCustomer } from "#lib/data/transaction.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** Those that others point at come after them. */
const tables = [
  "OrderItem", "Order", "PlanRow", "Plan", "OperationLog", "ImportRow", "Operation", "License", "Asset", "AppleUser", "SubscriptionOrder", "SubscriptionSetting", "AppleNotification", "NotificationSetting", "NotificationAddress", "TokenAddressHash", "ContentToken",
  "MdmConnector", "Webhook", "CalendarFeedHash", "CalendarFeed",
  "RemovedTitle", "Removal", "UninstallWish", "Title", "Metadata", "Icon", "SearchWord", "HolderEvent", "HolderTag", "Device", "Person", "AuditEntry", "TemplateVersion", "MessageTemplate", "OutgoingMail", "IdempotencyKey", "ApiKeyHash", "ApiKey",
  "MemberInvitationHash", "MemberInvitation", "Membership", "NumberSequence", "DueWork",
] as const; // prettier-ignore

/** Everything of a rehearsal, in one transaction; refuses to touch any other kind of customer. */
export async function removeCustomer(customerId: string): Promise<void> {
  await withinCustomer(customerId, async (client) => {
    const { kind } = await client.customer.findUniqueOrThrow({
      where: { id: customerId },
      select: { kind: true },
    });
    if (kind !== "rehearsal") throw new Error("Only a rehearsal can be thrown away.");
    const groups = await client.organizationGroup.findMany({ where: { customerId }, select: { id: true } });
    const reach = groups.map(({ id }) => id).join();
    await client.$executeRaw`select set_config('app.reach', ${reach}, true), set_config('app.sight', ${reach}, true)`;
    for (const table of tables)
      await client.$executeRaw`delete from ${Prisma.raw(`"${table}"`)} where "customerId" = ${customerId}::uuid`;
    await client.$executeRaw`delete from "OrganizationGroup" where "customerId" = ${customerId}::uuid`;
    await client.$executeRaw`delete from "Customer" where "id" = ${customerId}::uuid`;
  });
}
