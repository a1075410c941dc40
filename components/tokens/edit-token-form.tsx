"use client";

import { type ReactNode, useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { wordingFor } from "#components/refusal-wording.ts";
import { regionName } from "#components/tokens/region-names.ts";
import { counted } from "#components/ui/count.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { GroupChoice } from "#lib/features/tokens/queries.ts";

interface EditTokenFormProps {
  action: FormAction<void>;
  customer: string;
  groups: readonly GroupChoice[];
  /** Drawn by the server: no two programs call all countries alike. */
  regions: ReactNode;
  token: {
    id: string;
    name: string;
    description: string;
    region: string;
    country: string | null;
    countryName: string;
    groupId: string;
    syncMinutes: number;
    priority: number;
  };
}

/** What this console says of a token. Nothing of it is written at Apple. */
export function EditTokenForm({ action, customer, groups, regions, token }: EditTokenFormProps) {
  const { form, result, errors, pending } = useActionForm(action, () =>
    toast({ title: "Saved", tone: "ok", icon: "circle-check" }),
  );
  const [region, setRegion] = useState(token.region);
  const [group, setGroup] = useState(token.groupId);
  const nameTaken = result.status === "refused" && result.reason === "name-taken";
  const below = groups.find(({ id }) => id === group)?.below ?? 0;
  return (
    <form {...form} className="form-page">
      <input type="hidden" name="token" value={token.id} />
      {!nameTaken && <RefusalNotice result={result} />}
      <TextField
        id="name"
        label="Name"
        defaultValue={token.name}
        required
        maxLength={120}
        error={nameTaken ? `${wordingFor("name-taken", result.facts).title} Choose another.` : errors["name"]}
        hint={`Unique in ${customer}.`}
      />
      <TextAreaField
        id="description"
        label="Description"
        optional
        maxLength={2000}
        defaultValue={token.description}
        error={errors["description"]}
        hint="Tells several tokens apart, and tells whoever downloads the next file, or follows you, which Apple Account to use."
      />
      <div className="pair">
        <SelectField
          id="group"
          label="Belongs to"
          value={group}
          onChange={(event) => setGroup(event.target.value)}
          error={errors["group"]}
          hint={groupHint(below, group !== token.groupId)}
        >
          {groups.map(({ id, path }) => (
            <option key={id} value={id}>
              {path.join(" / ")}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="region"
          label="Region"
          value={region}
          onChange={(event) => setRegion(event.target.value)}
          error={errors["region"]}
          hint={regionHint(token, region)}
        >
          {regions}
        </SelectField>
      </div>
      <div className="pair">
        <TextField
          id="syncMinutes"
          label="Minutes between syncs"
          type="number"
          min={5}
          max={1440}
          required
          defaultValue={token.syncMinutes}
          error={errors["syncMinutes"]}
          hint="From 5 to 1,440. A tenth sooner or later, so that not all ask at once."
        />
        <TextField
          id="priority"
          label="Rank"
          type="number"
          min={0}
          max={999}
          required
          defaultValue={token.priority}
          error={errors["priority"]}
          hint="Where several tokens have a title, the one with the highest rank pays first."
        />
      </div>
      <div className="form-a">
        <SubmitButton busy={pending}>Save</SubmitButton>
      </div>
    </form>
  );
}

function groupHint(below: number, moves: boolean): string {
  const draw =
    below > 0
      ? `${counted(below, "group")} below ${below === 1 ? "draws" : "draw"} from it.`
      : "No group below draws from it.";
  return moves ? `${draw} Groups elsewhere will no longer see this token.` : draw;
}

function regionHint({ region, country, countryName }: EditTokenFormProps["token"], chosen: string): string {
  if (chosen !== region)
    return `Its titles are looked up again in the store of ${regionName(chosen)}. No license changes.`;
  if (country !== null && country !== chosen) return `Apple says ${countryName}.`;
  return "Where its titles get their names and icons. What is missing there is read from the US store.";
}
