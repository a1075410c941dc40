import type { ReactNode } from "react";
import { OpenImports } from "#components/inventory/import/open-imports.tsx";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { Live } from "#components/layout/live.tsx";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { count, counted } from "#components/ui/count.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoMatch } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import type { InventoryList } from "#lib/features/inventory/queries.ts";

type OpenImportList = Parameters<typeof OpenImports>[0]["imports"];

interface InventoryPageProps {
  kind: Kind;
  base: string;
  customer: string;
  imports: OpenImportList;
  list: InventoryList<unknown>;
  typed: string;
  /** The plan that some are chosen for, as its address; empty where none was begun. */
  plan: string;
  query: { sort: string; descending: boolean; hrefOf: (changed: Record<string, string>) => string };
  /** Label and filter of each. */
  views: readonly (readonly [label: string, q: string])[];
  /** What can be typed. */
  example: string;
  mayWrite: boolean;
  add: (quiet: boolean) => ReactNode;
  /** The table. */
  children: ReactNode;
}

/** The page around a list of devices or people. */
export function InventoryPage({
  kind,
  base,
  customer,
  imports,
  list,
  typed,
  plan,
  query,
  children,
  ...props
}: InventoryPageProps) {
  const { title, path, many } = kinds[kind];
  const here = `${base}/${path}`;
  const { views, example, mayWrite, add } = props;
  const kept = { ...(plan && { plan }) };
  return (
    <Page crumbs={[{ label: customer, href: base }, { label: title }]}>
      <Live groupId={base.split("/").at(-1) ?? ""} topics={["inventory"]} />
      <PageHead
        title={title}
        sentence={sentenceOf(kind, list, typed)}
        actions={
          !list.empty && (
            <>
              <ButtonLink icon="funnel" href={`${here}/groups`}>
                Groups
              </ButtonLink>
              {mayWrite && (
                <ButtonLink icon="upload" href={`${here}/import`}>
                  Import
                </ButtonLink>
              )}
              {mayWrite && add(false)}
            </>
          )
        }
      />
      <OpenImports imports={imports} path={here} />
      {plan && (
        <Callout
          tone="accent"
          icon="arrow-up-right"
          actions={
            <ButtonLink size="sm" href={`${base}/plans/new?${plan}`}>
              Back to the plan
            </ButtonLink>
          }
        >
          Tick the {many} that the plan is for, or select all that match a filter.
        </Callout>
      )}
      {list.empty ? (
        <Nothing kind={kind} path={here} mayWrite={mayWrite} add={add} />
      ) : (
        <>
          <Views
            views={views.map(([label, q]) => ({
              label,
              href: addressOf(here, { ...kept, ...(q && { q }) }),
              on: typed === q,
            }))}
          />
          <FilterBox
            label={`Filter ${many}`}
            placeholder={`Words, or ${example}`}
            path={here}
            filter={list.filter}
            keep={{ ...kept, ...(query.sort && { sort: `${query.descending ? "-" : ""}${query.sort}` }) }}
          >
            <ButtonLink icon="download" href={exportHref(here, typed)} prefetch={false} download>
              Export
            </ButtonLink>
          </FilterBox>
          {list.unknown.length > 0 && (
            <p className="note">Not understood and left out: {list.unknown.join(", ")}.</p>
          )}
          {list.rows.length === 0 ? (
            <NoMatch
              title={`No ${many} match`}
              filter={typed}
              action={<ButtonLink href={addressOf(here, kept)}>Show all</ButtonLink>}
            />
          ) : (
            children
          )}
          <Pager
            from={list.from}
            shown={list.rows.length}
            total={list.total?.count}
            atLeast={list.total?.exact === false}
            previous={list.previous ? query.hrefOf({ before: list.previous }) : undefined}
            next={list.next ? query.hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </Page>
  );
}

const addressOf = (path: string, query: Record<string, string>) =>
  Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path;

const exportHref = (path: string, typed: string) =>
  `${path}/export?${new URLSearchParams({ mark: "yes", ...(typed && { q: typed }) })}`;

function sentenceOf(kind: Kind, { total, empty }: InventoryList<unknown>, typed: string): string {
  const { one, many } = kinds[kind];
  if (empty || !total) return `No ${many} yet.`;
  const counted_ = total.exact ? counted(total.count, one, many) : `More than ${count(total.count)} ${many}`;
  const match = total.exact && total.count === 1 ? "matches" : "match";
  return typed
    ? `${counted_} ${match}. Licenses are as Apple last listed them.`
    : `${counted_}. Licenses are as Apple last listed them.`;
}

function Nothing({
  kind,
  path,
  mayWrite,
  add,
}: { kind: Kind; path: string } & Pick<InventoryPageProps, "mayWrite" | "add">) {
  const { many } = kinds[kind];
  return (
    <EmptyState
      icon={kind === "device" ? "tablet-smartphone" : "users"}
      title={`No ${many} yet`}
      action={
        mayWrite && (
          <>
            <ButtonLink kind="primary" icon="upload" href={`${path}/import`}>
              Import a table
            </ButtonLink>{" "}
            {add(true)}
          </>
        )
      }
    >
      {kind === "device"
        ? "Devices appear here once they are imported or added. Licenses are assigned to them by serial number."
        : "People appear here once they are imported or added, and when a sync finds that Apple knows them."}
    </EmptyState>
  );
}
