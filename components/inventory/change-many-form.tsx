"use client";

import { useRouter } from "next/navigation";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { counted } from "#components/ui/count.ts";
import type { GroupOption } from "#components/ui/group-field.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface ChangeManyFormProps {
  kind: Kind;
  count: number;
  /** What says who is meant. */
  chosen: Readonly<Record<string, string>>;
  /** Where to go once it is done. */
  list: string;
  groups: readonly GroupOption[];
  action: FormAction<{ changed: number }>;
}

/** What is to change on all that are chosen; what is left as it is stays different from one to the next. */
export function ChangeManyForm({ kind, count, chosen, list, groups, action }: ChangeManyFormProps) {
  const router = useRouter();
  const { one, many } = kinds[kind];
  const { form, result, errors, pending } = useActionForm(action, ({ changed }) => {
    toast({ title: `${counted(changed, one, many)} changed`, tone: "ok", icon: "circle-check" });
    router.push(list);
  });
  return (
    <form {...form}>
      {Object.entries(chosen).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField id="many-group" name="groupId" label="Group" defaultValue="" error={errors["groupId"]}>
        <option value="">As it is</option>
        {groups.map(({ id, path }) => (
          <option key={id} value={id}>
            {path}
          </option>
        ))}
      </SelectField>
      {kind === "device" && (
        <TextField
          id="many-owner"
          name="owner"
          label="Owner"
          optional
          hint="The e-mail address or Managed Apple Account of a person; none for nobody. Empty, each stays whose it is."
          maxLength={254}
          autoComplete="off"
          error={errors["owner"]}
        />
      )}
      <SelectField
        id="many-kept"
        name="keptBy"
        label="Kept"
        hint="What SCIM or the MDM server owns is taken over only by choosing one of the two below."
        defaultValue=""
      >
        <option value="">By hand, what others own as it is</option>
        <option value="hand">By hand: imports leave all of them alone</option>
        <option value="tables">By tables: the next import may change all of them</option>
      </SelectField>
      <RefusalNotice result={result} />
      <SubmitButton block busy={pending}>{`Change ${counted(count, one, many)}`}</SubmitButton>
    </form>
  );
}
