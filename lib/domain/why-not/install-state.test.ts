import { expect, test } from "vitest";
import { installStateOf } from "#lib/domain/why-not/install-state.ts";

test.each([
  ["sent", null, "installing"],
  ["not-now", null, "installing"],
  ["acknowledged", "Installing", "installing"],
  ["acknowledged", "Prompting", "waits-for-user"],
  ["acknowledged", "NeedsRedemption", "waits-for-user"],
  ["given-up", "PromptingForLogin", "waits-for-user"],
  ["acknowledged", "UserRejected", "refused-by-user"],
  ["failed", "ManagementRejected", "refused-by-user"],
  ["failed", null, "install-failed"],
  ["given-up", null, "install-failed"],
  ["acknowledged", "Failed", "install-failed"],
  ["done", "Managed", "installed"],
  ["done", null, "installed"],
])("a command that is %s for an app that is %s means %s", (state, appState, is) => {
  expect(installStateOf({ state, appState })).toBe(is);
});
