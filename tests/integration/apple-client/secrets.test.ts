import { inspect } from "node:util";
import { expect, test } from "vitest";
import { createAppleClient } from "#lib/apple/client.ts";
import {
  innerToken,
  inTurn,
  json,
  scripted,
  secret,
  type Reply,
} from "#tests/integration/apple-client/stand-in.ts";

const webhookSecret = "webhook-secret-0001";
const echo = `cannot use Bearer ${secret} with token ${innerToken}= and ${webhookSecret}`;
const errorInfo = { clientUserIds: [secret], serialNumbers: [innerToken], assets: [{ adamId: secret }] };

function expectNoSecretIn(value: unknown) {
  const shown = [inspect(value, { depth: 10, showHidden: true }), JSON.stringify(value), String(value)];
  if (value instanceof Error) shown.push(value.message, value.stack ?? "", JSON.stringify(value.cause));
  for (const text of shown) {
    expect(text ?? "").not.toContain(secret.replace(/=+$/, ""));
    expect(text ?? "").not.toContain(innerToken);
    expect(text ?? "").not.toContain(webhookSecret);
  }
}

test.each<Reply>([
  json({ errorNumber: 9722, errorMessage: echo, errorInfo }),
  json({ errorNumber: 9999, errorMessage: echo, errorInfo }, 400),
  json({ errorNumber: 9603, errorMessage: echo, errorInfo }, 500),
  { status: 401, body: `<html>${echo}</html>` },
  { status: 200, body: echo },
  { status: 302, headers: { location: `http://127.0.0.1:9/?${secret}` }, body: "" },
  { fault: "reset" },
  { fault: "hang" },
  { fault: "cut", body: echo },
])("no failure gives the token away: %o", async (reply) => {
  const { client } = await scripted(inTurn(reply), { timeoutMs: 50 });
  const failures = [
    await client.writeClientConfig({ notificationAuthToken: webhookSecret }).catch((error: unknown) => error),
    await client.clientConfig().catch((error: unknown) => error),
  ];
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(Error);
    expectNoSecretIn(failure);
  }
});

test("what a client returns and is made of does not show the token or the webhook's secret", async () => {
  const answer = { uId: "1", eventStatus: "FAILED", failures: [{ errorNumber: 9999, errorMessage: echo }] };
  const { client } = await scripted(inTurn(json({ ...answer, notificationAuthToken: webhookSecret })));
  expectNoSecretIn(client);
  expectNoSecretIn(await client.writeClientConfig({ notificationAuthToken: webhookSecret }));
  expectNoSecretIn(await client.clientConfig());
  expectNoSecretIn(await client.event("e-1"));
});

test("a token that cannot stand in a header is refused without being quoted", () => {
  let failure: unknown;
  try {
    createAppleClient({ baseUrl: "http://127.0.0.1:9/mdm/v2", secret: `${secret}\r\nx-injected: 1` });
  } catch (error) {
    failure = error;
  }
  expect(failure).toMatchObject({ name: "AppleError", kind: "token-invalid" });
  expectNoSecretIn(failure);
});
