import "server-only";
import { z } from "zod";
import type { Endpoint, IdsIn } from "#lib/api/declaration.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { linksOf, pageOf, paging, type Total, walkOf } from "#lib/api/paging.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import type { Granted } from "#lib/scope.ts";

interface ListDeclaration<
  P extends Permission,
  Path extends string,
  Row extends z.ZodType,
  Filters extends z.ZodObject,
> {
  path: Path;
  id: string;
  summary: string;
  description?: string;
  tag: string;
  permission: P;
  filters?: Filters;
  row: Row;
}

interface Asked<Path extends string, Filters extends z.ZodObject> {
  params: Record<IdsIn<Path>, string>;
  filters: z.output<Filters>;
  walk: Walk;
}

interface Rows<Row> {
  rows: readonly Row[];
  next: string | null;
  previous: string | null;
  total?: Total;
}

const None = z.object({});

/** An endpoint for a list that pages by key. */
export function listing<
  P extends Permission,
  Path extends `/${string}`,
  Row extends z.ZodType,
  Filters extends z.ZodObject = typeof None,
>(
  { filters, row, ...declared }: ListDeclaration<P, Path, Row, Filters>,
  perform: (scope: Granted<P>, asked: Asked<Path, Filters>) => Promise<Rows<z.input<Row>>>,
): Endpoint {
  const query = z.object({ ...paging, ...(filters ?? None).shape });
  return endpoint(
    {
      ...declared,
      method: "GET",
      query,
      answers: { 200: pageOf(row) },
      link: (answer, url) => linksOf(url, answer.page),
    },
    async (scope, { params, query: { after, before, ...rest } }) => {
      const asked = { params, filters: rest, walk: walkOf({ after, before }) } as Asked<Path, Filters>;
      const { rows, next, previous, total = null } = await perform(scope, asked);
      return { rows: [...rows], next, previous, total };
    },
  );
}
