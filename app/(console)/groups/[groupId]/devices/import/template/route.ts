import { templateOf } from "#lib/features/inventory/import/template.ts";

/** An empty table with every heading that is read, to fill in. */
export function GET() {
  return new Response(templateOf("device"), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="devices.csv"',
    },
  });
}
