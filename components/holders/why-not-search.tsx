import Form from "next/form";
import Link from "next/link";
import { Icon } from "#components/marks/icon.tsx";
import { LineList } from "#components/ui/line-list.tsx";

interface Found {
  id: string;
  name: string;
  second?: string | undefined;
  href: string;
}

interface WhyNotSearchProps {
  /** The page's address, to which what was typed is added. */
  path: string;
  name: string;
  label: string;
  typed: string;
  /** What was found for it; null where nothing was typed. */
  found: readonly Found[] | null;
}

/** A search for the other half of the question: for a title, or for who has not got it. */
export function WhyNotSearch({ path, name, label, typed, found }: WhyNotSearchProps) {
  return (
    <>
      <div className="filterbar">
        <Form action={path} className="query" role="search" aria-label="Why not?" scroll={false}>
          <Icon name="search" size={15} />
          <input key={typed} name={name} aria-label={label} placeholder={label} defaultValue={typed} />
        </Form>
      </div>
      {found && found.length === 0 && <p className="note">Nothing in reach begins with “{typed}”.</p>}
      {found && found.length > 0 && (
        <LineList
          lines={found.map(({ id, name: called, second, href }) => ({
            id,
            name: <Link href={href}>{called}</Link>,
            second,
          }))}
        />
      )}
    </>
  );
}
