"use client";

import { useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { RuleBuilder } from "#components/holder-groups/rule-builder.tsx";
import { RulePreview } from "#components/holder-groups/rule-preview.tsx";
import type { RuleNames } from "#components/holder-groups/rule-words.ts";
import { useRuleDraft } from "#components/holder-groups/use-rule-draft.ts";
import { kinds } from "#components/inventory/words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { Rule } from "#lib/domain/holder-groups/rule.ts";
import type { RulePreview as Preview } from "#lib/features/holder-groups/queries.ts";

interface HolderGroupFormProps {
  kind: HolderKind;
  action: FormAction<void>;
  preview: FormAction<Preview>;
  names: RuleNames;
  /** The organization group that a new one stands in at first. */
  here: string;
  /** The group that is edited; left out for a new one. */
  group?: { id: string; groupId: string; name: string; rule: Rule | null } | undefined;
  backHref: string;
}

/** Makes a group of devices or people, or edits one. */
export function HolderGroupForm({
  kind,
  action,
  preview,
  names,
  here,
  group,
  backHref,
}: HolderGroupFormProps) {
  const { form, result, errors, pending } = useActionForm(action);
  const [by, setBy] = useState<"rule" | "list">(group && !group.rule ? "list" : "rule");
  const [groupId, setGroupId] = useState(group?.groupId ?? here);
  const draft = useRuleDraft(kind, group?.rule ?? null);
  const { many } = kinds[kind];
  return (
    <form {...form} className="grid max-w-3xl gap-4">
      {group ? (
        <input type="hidden" name="holderGroupId" value={group.id} />
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      <TextField
        id="holder-group-name"
        name="name"
        label="Name"
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={group?.name}
        error={errors["name"]}
      />
      {!group && (
        <>
          <SelectField
            id="holder-group-in"
            name="groupId"
            label="Organization group"
            hint={`Only ${many} of this group, and of those below it, belong to it.`}
            value={groupId}
            onChange={(event) => setGroupId(event.target.value)}
            error={errors["groupId"]}
          >
            {names.groups.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="holder-group-by"
            name="by"
            label="How it is kept"
            value={by}
            onChange={(event) => setBy(event.target.value === "list" ? "list" : "rule")}
          >
            <option value="rule">By a rule: whoever it fits, counted anew with each look</option>
            <option value="list">As a list: whom you put in, until you take them out</option>
          </SelectField>
        </>
      )}
      {by === "rule" ? (
        <>
          <RuleBuilder kind={kind} draft={draft} names={names} />
          <RulePreview kind={kind} groupId={groupId} rule={draft.rule} preview={preview} />
        </>
      ) : (
        <input type="hidden" name="rule" value="" />
      )}
      {errors["rule"] && <p role="alert">{errors["rule"]}</p>}
      <RefusalNotice result={result} />
      <p className="flex gap-2">
        <SubmitButton busy={pending}>{group ? "Save the group" : "Make the group"}</SubmitButton>
        <ButtonLink href={backHref}>Not now</ButtonLink>
      </p>
    </form>
  );
}
