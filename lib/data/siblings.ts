import "server-only";
import { database } from "#lib/data/client.ts";
import { withinCustomer } from "#lib/data/transaction.ts";

/** The customers of this installation, by id: what each would write at a location follows from it. */
export async function customerIds(): Promise<string[]> {
  const rows = await database().prisma.membership.findMany({
    distinct: ["customerId"],
    select: { customerId: true },
  });
  return rows.map(({ customerId }) => customerId);
}

/** A customer's name, for a member who works there or who is the operator of this installation; null for anybody else. */
export async function nameFor(memberId: string, customerId: string): Promise<string | null> {
  const { prisma } = database();
  const { operatorCustomerId } = await prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
  const standing = await prisma.membership.findFirst({
    where: {
      memberId,
      suspendedAt: null,
      OR: [
        { customerId },
        ...(operatorCustomerId ? [{ customerId: operatorCustomerId, role: "owner" }] : []),
      ],
    },
    select: { id: true },
  });
  if (!standing) return null;
  return withinCustomer(
    customerId,
    async (client) =>
      (await client.customer.findUnique({ where: { id: customerId }, select: { name: true } }))?.name ?? null,
  );
}
