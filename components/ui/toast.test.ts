import { expect, test } from "vitest";
import { currentToasts, dismissToast, onToasts, toast } from "#components/ui/toast.ts";

test("a toast is told to whoever shows them, and goes when it is dismissed", () => {
  let told = 0;
  const stop = onToasts(() => (told += 1));

  toast({ title: "Stores DACH synced" });
  toast({ title: "Apple refused 5 of 186" });
  expect(currentToasts().map(({ title }) => title)).toEqual(["Stores DACH synced", "Apple refused 5 of 186"]);

  const [first] = currentToasts();
  dismissToast(first?.id ?? -1);
  expect(currentToasts().map(({ title }) => title)).toEqual(["Apple refused 5 of 186"]);
  expect(told).toBe(3);

  stop();
  toast({ title: "unheard" });
  expect(told).toBe(3);
});
