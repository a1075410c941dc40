import { Coded } from "#components/api/coded.tsx";
import { ShapeLink } from "#components/api/shape-link.tsx";
import { HeadCell } from "#components/ui/head-cell.tsx";
import { Cell, Row } from "#components/ui/row.tsx";
import { Table, TableBody, TableHead } from "#components/ui/table.tsx";

export interface ShownField {
  name: string;
  type: string;
  shape: string | null;
  required: boolean;
  description: string;
  place?: string;
}

/** Fields of a request or of a shape, a line each. */
export function FieldsTable({ caption, fields }: { caption: string; fields: readonly ShownField[] }) {
  const placed = fields.some(({ place }) => place);
  return (
    <Table caption={caption} widths={[220, ...(placed ? [72] : []), 220, 0]} lines="one">
      <TableHead>
        <HeadCell>Field</HeadCell>
        {placed && <HeadCell>In</HeadCell>}
        <HeadCell>What</HeadCell>
        <HeadCell>Meaning</HeadCell>
      </TableHead>
      <TableBody>
        {fields.map(({ name, type, shape, required, description, place }) => (
          <Row key={`${place ?? ""} ${name}`}>
            <Cell>
              <code className="font-mono text-small">{name}</code>
              {required && placed && <span className="second">needed</span>}
            </Cell>
            {placed && <Cell soft>{place}</Cell>}
            <Cell soft>
              <ShapeLink type={type} shape={shape} />
            </Cell>
            <Cell soft>
              <Coded>{description}</Coded>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
