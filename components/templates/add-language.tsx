"use client";

import { useRouter } from "next/navigation";
import { LanguageOptions } from "#components/templates/language-options.tsx";
import { Select } from "#components/ui/select-field.tsx";
import { languages } from "#lib/domain/templates/languages.ts";

interface AddLanguageProps {
  /** Of the template. */
  path: string;
  /** Those that it has. */
  written: readonly string[];
  token: string | null;
}

/** Leads to where a language is written that the template does not have; it has it once that is saved. */
export function AddLanguage({ path, written, token }: AddLanguageProps) {
  const router = useRouter();
  return (
    <Select
      aria-label="Add a language"
      value=""
      onChange={({ target }) =>
        router.push(`${path}?language=${target.value}${token === null ? "" : `&token=${token}`}`)
      }
    >
      <option value="" disabled>
        Add a language
      </option>
      <LanguageOptions languages={languages.filter((one) => !written.includes(one))} />
    </Select>
  );
}
