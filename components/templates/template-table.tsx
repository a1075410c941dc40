import Link from "next/link";
import { Chip } from "#components/marks/chip.tsx";
import { HeadCell, HiddenHead } from "#components/ui/head-cell.tsx";
import { MainCell } from "#components/ui/main-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";
import { TemplateMenu } from "#components/templates/template-menu.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import { defaultTexts } from "#lib/domain/templates/default-texts.ts";
import type { TemplateRow } from "#lib/features/templates/queries.ts";

interface TemplateTableProps {
  /** Where the templates of this group are. */
  path: string;
  templates: readonly TemplateRow[];
  /** Whether this is the first page of them: the default one stands above. */
  first: boolean;
  clock: Clock;
  edit: FormAction<void>;
  remove: FormAction<void>;
}

export function TemplateTable({ path, templates, first, clock, edit, remove }: TemplateTableProps) {
  return (
    <Table caption="Message templates, newest first" widths={[0, 200, 190, 200, 60]} lines="two">
      <TableHead>
        <HeadCell>Template</HeadCell>
        <HeadCell>From here down</HeadCell>
        <HeadCell>Languages</HeadCell>
        <HeadCell>Used by</HeadCell>
        <HiddenHead>Actions</HiddenHead>
      </TableHead>
      <TableBody>
        {first && (
          <Row>
            <Cell>
              <MainCell href={`${path}/default`} second="Where no other is chosen">
                Default
              </MainCell>
            </Cell>
            <Cell soft>everywhere</Cell>
            <Cell soft>{Object.keys(defaultTexts).join(", ")}</Cell>
            <Cell />
            <Cell />
          </Row>
        )}
        {templates.map((template) => (
          <Row key={template.id}>
            <Cell>
              <MainCell
                href={`${path}/${template.id}`}
                title={template.name}
                second={
                  <>
                    <Link href={`${path}/${template.id}/versions`}>version {template.version}</Link> by{" "}
                    {template.savedBy}, <Time at={template.savedAt} clock={clock} />
                  </>
                }
              >
                {template.name}
              </MainCell>
            </Cell>
            <Cell soft>
              {template.groupName} {template.inherited && <Chip>from above</Chip>}
            </Cell>
            <Cell soft>{template.languages.join(", ")}</Cell>
            <Cell soft>{usersOf(template)}</Cell>
            <Cell>
              {!template.inherited && <TemplateMenu template={template} edit={edit} remove={remove} />}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const usersOf = ({ tokens }: TemplateRow): string =>
  tokens.length > 2
    ? `${tokens.length} tokens`
    : tokens.length === 0
      ? "nobody"
      : tokens.map(({ name }) => name).join(", ");
