"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import { type Language, languageNames } from "#lib/domain/templates/languages.ts";

interface DropLanguageProps {
  templateId: string;
  language: Language;
  /** Of the template, where one goes on. */
  path: string;
  action: FormAction<void>;
}

/** Takes a language out of a template; the version that has it stays among the older ones. */
export function DropLanguage({ templateId, language, path, action }: DropLanguageProps) {
  const router = useRouter();
  const name = languageNames[language];
  const { form, result, pending } = useActionForm(action, () => {
    toast({ title: `Without ${name} from now on`, tone: "ok", icon: "circle-check" });
    router.push(path);
  });
  useEffect(() => {
    if (result.status === "refused") tellRefusal(result);
  }, [result]);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={templateId} />
      <input type="hidden" name="language" value={language} />
      <Button type="submit" kind="danger-quiet" busy={pending}>
        {`Take out ${name}`}
      </Button>
    </form>
  );
}
