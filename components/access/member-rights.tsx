import type { ReactNode } from "react";
import { permissionWords } from "#components/access/permission-words.ts";
import { roleWords } from "#components/access/role-words.ts";
import { Icon } from "#components/marks/icon.tsx";
import { IconLink } from "#components/ui/icon-link.tsx";
import { can, permissions, rolesWith, strongest } from "#lib/domain/access/permission.ts";
import type { Member } from "#lib/features/members/queries.ts";

interface MemberRightsProps {
  member: Member;
  closeHref: string;
  /** What changes the roles, for who may. */
  children?: ReactNode;
}

/** What a member may do here, and what not, by the strongest role they have in reach. */
export function MemberRights({ member, closeHref, children }: MemberRightsProps) {
  const role = strongest(member.roles.map((held) => held.role)) ?? "viewer";
  const from = member.roles.find((held) => held.role === role)?.groupName ?? "";
  const [may, not] = [
    permissions.filter((one) => can(role, one)),
    permissions.filter((one) => !can(role, one)),
  ];
  return (
    <aside className="panel rights" aria-label={`Rights of ${member.name}`}>
      <div className="rights-h">
        <div>
          <h2>{member.name}</h2>
          <p className="soft">
            {member.roles.map((held) => `${roleWords[held.role].name} in ${held.groupName}`).join(", ")}
          </p>
        </div>
        <IconLink icon="x" label="Close" href={closeHref} scroll={false} />
      </div>
      {children}
      <h3>May</h3>
      <ul className="may">
        {may.map((one) => (
          <li key={one}>
            <Icon name="check" size={14} />
            {permissionWords[one]}
            <span className="second">
              {roleWords[role].name.toLowerCase()}, {from} and below
            </span>
          </li>
        ))}
      </ul>
      {not.length > 0 && (
        <>
          <h3>May not</h3>
          <ul className="may may-not">
            {not.map((one) => (
              <li key={one}>
                <Icon name="minus" size={14} />
                {permissionWords[one]}
                <span className="second">
                  needs {roleWords[rolesWith(one).at(-1) ?? "owner"].name.toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
