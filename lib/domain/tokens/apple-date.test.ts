import fc from "fast-check";
import { expect, test } from "vitest";
import { readAppleDate } from "#lib/domain/tokens/apple-date.ts";

test.each([
  ["2031-03-04T05:06:07+0000", "2031-03-04T05:06:07.000Z"],
  ["2014-08-15T18:13:52-0700", "2014-08-16T01:13:52.000Z"],
  ["2031-03-04T05:06:07-0800", "2031-03-04T13:06:07.000Z"],
  ["2031-03-04T05:06:07+05:30", "2031-03-03T23:36:07.000Z"],
  ["2031-03-04T05:06:07Z", "2031-03-04T05:06:07.000Z"],
  ["2031-03-04t05:06:07z", "2031-03-04T05:06:07.000Z"],
  ["2031-03-04T05:06:07.5Z", "2031-03-04T05:06:07.500Z"],
  ["2031-03-04T05:06:07.123456+0000", "2031-03-04T05:06:07.123Z"],
  [" 2028-02-29T00:00:00+0000\n", "2028-02-29T00:00:00.000Z"],
])("%j is the moment %s", (text, moment) => {
  expect(readAppleDate(text)?.toISOString()).toBe(moment);
});

test.each([
  ["nothing", ""],
  ["words", "next spring"],
  ["a date without a time", "2031-03-04"],
  ["a time without an offset", "2031-03-04T05:06:07"],
  ["31 April", "2031-04-31T05:06:07Z"],
  ["29 February of a common year", "2031-02-29T05:06:07Z"],
  ["a thirteenth month", "2031-13-01T05:06:07Z"],
  ["25 o'clock", "2031-03-04T25:06:07Z"],
  ["a minute of 61 seconds", "2031-03-04T05:06:61Z"],
  ["an offset of 15 hours", "2031-03-04T05:06:07+1500"],
  ["an offset of 60 minutes", "2031-03-04T05:06:07+0060"],
  ["seconds since 1970", "1930367167"],
])("%s is no date of Apple's", (_what, text) => {
  expect(readAppleDate(text)).toBeNull();
});

test("every moment reads back from every offset in which Apple may write it", () => {
  const from = new Date("2010-01-01T00:00:00Z");
  const to = new Date("2099-12-31T23:59:59Z");
  const moment = fc.date({ min: from, max: to, noInvalidDate: true });

  fc.assert(
    fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), fc.boolean(), (date, offset, colon) => {
      const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((number) =>
        String(number).padStart(2, "0"),
      );
      const text = `${local}${offset < 0 ? "-" : "+"}${hours}${colon ? ":" : ""}${minutes}`;
      expect(readAppleDate(text)?.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});
