"use client";

import { useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { regionName } from "#components/tokens/region-names.ts";
import { keepDraft, readDraft } from "#components/tokens/upload/draft.ts";
import { TemplateField } from "#components/templates/template-field.tsx";
import { InvitesChoice } from "#components/tokens/upload/invites-choice.tsx";
import { RegisterChoice } from "#components/tokens/upload/register-choice.tsx";
import type { Adding } from "#components/tokens/upload/use-adding.ts";
import type { Previewed } from "#components/tokens/upload/use-upload.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { RegionOptions } from "#components/tokens/region-options.tsx";

interface AddFormProps {
  id: string;
  previewed: Previewed;
  adding: Adding;
}

/** What an admin decides about a token before it is kept. */
export function AddForm({ id, previewed: { preview, choices }, adding }: AddFormProps) {
  const { form, result, errors } = adding;
  const [draft] = useState(() => readDraft(preview.uId));
  const [group, setGroup] = useState(
    choices.groups.find(({ id }) => id === draft.group)?.id ?? choices.groupId,
  );
  const [region, setRegion] = useState(draft.region ?? preview.country ?? "");
  const [readOnly, setReadOnly] = useState(preview.legacy);
  const below = choices.groups.find((one) => one.id === group)?.below ?? 0;
  const mayNotWrite = result.status === "refused" && result.reason === "token-not-allowed" && !readOnly;
  const nameTaken = result.status === "refused" && result.reason === "name-taken";
  return (
    <form id={id} {...form} onInput={(event) => keepDraft(preview.uId, new FormData(event.currentTarget))}>
      {!nameTaken && !mayNotWrite && <RefusalNotice result={result} />}
      <TextField
        id="name"
        label="Name"
        defaultValue={draft.name ?? preview.suggestedName}
        required
        maxLength={120}
        error={nameTaken ? `${wordingFor("name-taken", result.facts).title} Choose another.` : errors["name"]}
        hint={`Unique in ${choices.customer}. It need not be the location's.`}
      />
      <TextAreaField
        id="description"
        label="Description"
        optional
        rows={2}
        defaultValue={draft.description ?? ""}
        maxLength={2000}
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
          hint={
            below > 0
              ? `${counted(below, "group")} below ${below === 1 ? "draws" : "draw"} from it.`
              : "No group below draws from it."
          }
        >
          {choices.groups.map((one) => (
            <option key={one.id} value={one.id}>
              {one.path.join(" / ")}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="region"
          label="Region"
          value={region}
          onChange={(event) => setRegion(event.target.value)}
          error={errors["region"]}
          hint={<RegionHint chosen={region} country={preview.country} />}
        >
          <RegionOptions />
        </SelectField>
      </div>
      <TextField
        id="addresses"
        label="Warn by mail"
        optional
        autoComplete="off"
        error={errors["addresses"]}
        hint="Addresses that hear of its expiry, with spaces between; each is asked first. Without any, the group's admins do."
      />
      <RegisterChoice
        verdict={preview.verdict}
        legacy={preview.legacy}
        ourName={choices.ourName}
        readOnly={readOnly}
      />
      {preview.verdict !== "other" && (
        <InvitesChoice autoTitles={preview.autoTitles} served={preview.served[group] ?? 0} />
      )}
      {choices.templates.length > 0 && (
        <TemplateField choices={choices.templates} value={null} error={errors["templateId"]} />
      )}
      {mayNotWrite && (
        <RefusalNotice
          result={result}
          actions={
            <Button size="sm" onClick={() => setReadOnly(true)}>
              Add it read-only
            </Button>
          }
        />
      )}
    </form>
  );
}

function RegionHint({ chosen, country }: { chosen: string; country: string | null }) {
  if (country !== null && chosen !== country)
    return (
      <span className="warning">
        Apple says {regionName(country)}. Titles that the store of {regionName(chosen)} does not sell show as
        the US store has them.
      </span>
    );
  return `${country === null ? "Apple does not say." : "From Apple."} Titles missing there are read from the US store.`;
}
