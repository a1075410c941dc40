import { database } from "#lib/data/client.ts";
import * as health from "#lib/data/token-health.ts";
import { transaction, withinCustomer } from "#lib/data/transaction.ts";
import { deliverMail } from "#lib/features/mail/deliver-mail.ts";
import { makeNotices } from "#lib/features/notices/make-notices.ts";
import { makeCustomer, systemAt, type TestCustomer, type TestScope } from "#tests/support/access-world.ts";
import { plantToken } from "#tests/support/token-world.ts";

const DAY_MS = 86_400_000;

export interface NoticeWorld extends TestCustomer {
  /** The job's scope, by the customer's clock as it is now. */
  system: () => Promise<TestScope>;
  /** A token of the top group, or of another, that ends in so many days. */
  token: (name: string, days: number, groupId?: string) => Promise<string>;
  /** Moves the customer's clock on, and makes what has become due. */
  after: (days: number) => Promise<number>;
  revoke: (tokenId: string) => Promise<void>;
  /** Sends what waits, and answers the ids of what was tried. */
  sendMails: () => Promise<string[]>;
  /** The customer's own rows. */
  rows: <T>(read: (client: Client) => Promise<T>) => Promise<T>;
}

type Client = Parameters<Parameters<typeof withinCustomer>[1]>[0];

/** A customer whose tokens are looked after by hand. */
export async function noticeWorld(name = "Aldermoor Group"): Promise<NoticeWorld> {
  const customer = await makeCustomer(name);
  const { customerId } = customer;
  const system = () => systemAt(customer, customer.groupId);
  const rows: NoticeWorld["rows"] = (read) => withinCustomer(customerId, read);
  return {
    ...customer,
    system,
    rows,
    token: async (tokenName, days, groupId = customer.groupId) => {
      const scope = await system();
      return transaction(scope, (tx) =>
        plantToken(tx, groupId, {
          name: tokenName,
          locationName: tokenName,
          registered: false,
          readOnly: true,
          expiresAt: new Date(tx.now().getTime() + days * DAY_MS),
        }),
      );
    },
    after: async (days) => {
      await rows((client) =>
        client.customer.update({
          where: { id: customerId },
          data: { clockOffsetMs: { increment: Math.round(days * DAY_MS) } },
        }),
      );
      return makeNotices(await system());
    },
    revoke: async (tokenId) =>
      transaction(await system(), (tx) =>
        health.noteRefusal(tx, tokenId, "token-revoked", 9625, tx.now()),
      ).then(() => undefined),
    sendMails: async () => {
      const work = await database().prisma.dueWork.findMany({ where: { customerId, kind: "mail" } });
      const scope = await system();
      for (const { id } of work) await deliverMail(scope, id);
      return work.map(({ id }) => id);
    },
  };
}
