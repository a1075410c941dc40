"use client";

import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Section } from "#components/layout/section.tsx";
import { TemplateField } from "#components/templates/template-field.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { TokenTemplate } from "#lib/features/templates/queries.ts";

interface TokenTemplateSectionProps {
  tokenId: string;
  template: TokenTemplate;
  action: FormAction<void>;
  /** Where templates are. */
  path: string;
}

/** Which template a token's invitations are mailed by, and what somebody would get. */
export function TokenTemplateSection({ tokenId, template, action, path }: TokenTemplateSectionProps) {
  const { form, result, errors, pending } = useActionForm(action, () =>
    toast({ title: "Saved", tone: "ok", icon: "circle-check" }),
  );
  const { templateId, choices } = template;
  return (
    <Section id="invitation-message" title="Message of invitations">
      <form {...form} className="form-page">
        <input type="hidden" name="tokenId" value={tokenId} />
        <TemplateField key={templateId} choices={choices} value={templateId} error={errors["templateId"]} />
        <RefusalNotice result={result} />
        <div className="form-a flex flex-wrap gap-2">
          <SubmitButton busy={pending}>Choose the template</SubmitButton>
          <ButtonLink href={`${path}/${templateId ?? "default"}?token=${tokenId}`} icon="eye">
            Preview
          </ButtonLink>
        </div>
      </form>
    </Section>
  );
}
