"use client";

import { useState } from "react";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { RenameTemplate } from "#components/templates/rename-template.tsx";
import { counted } from "#components/ui/count.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { TemplateRow } from "#lib/features/templates/queries.ts";

interface TemplateMenuProps {
  template: TemplateRow;
  edit: FormAction<void>;
  remove: FormAction<void>;
}

export function TemplateMenu({ template, edit, remove }: TemplateMenuProps) {
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const { id, name, groupName, tokens } = template;
  return (
    <>
      <Menu
        label={`Actions for ${name}`}
        entries={[
          { label: "Rename", icon: "pencil", act: () => setOpen("edit") },
          "rule",
          { label: "Delete", icon: "trash", danger: true, act: () => setOpen("remove") },
        ]}
      />
      {open === "edit" && <RenameTemplate template={template} action={edit} onClose={() => setOpen(null)} />}
      {open === "remove" && (
        <ConfirmAction
          onClose={() => setOpen(null)}
          action={remove}
          fields={{ id }}
          title={`Delete ${name}?`}
          where={`From ${groupName}`}
          name={name}
          act="Delete the template"
          keep="Keep the template"
          done={`${name} is deleted`}
        >
          <p>
            {tokens.length === 0
              ? "No token uses it. What was sent by it stays sent."
              : `${counted(tokens.length, "token")} will fall back to the default template, and say so: ${tokens.map((token) => token.name).join(", ")}.`}
          </p>
        </ConfirmAction>
      )}
    </>
  );
}
