"use client";

import { useActionForm } from "#components/forms/use-action-form.ts";
import type { Density, Theme } from "#components/layout/appearance.ts";
import { Button } from "#components/ui/button.tsx";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

interface AppearanceFormProps {
  theme: Theme;
  density: Density;
  shortcuts: boolean;
  action: FormAction<void>;
}

/** The same choices as in the menu behind your letters, for every browser that you sign in with. */
export function AppearanceForm({ theme, density, shortcuts, action }: AppearanceFormProps) {
  const { form, pending } = useActionForm(action, () =>
    toast({ title: "It looks as you like", tone: "ok", icon: "circle-check" }),
  );
  return (
    <form key={`${theme} ${density} ${shortcuts}`} {...form}>
      <SelectField id="theme" label="Theme" defaultValue={theme}>
        <option value="system">Like the system</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </SelectField>
      <SelectField id="density" label="Rows" defaultValue={density}>
        <option value="regular">Regular</option>
        <option value="comfortable">Comfortable</option>
      </SelectField>
      <CheckRow id="shortcuts" value="on" defaultChecked={shortcuts} label="Keyboard shortcuts">
        Single keys, such as g t for the tokens. ⌘ K and Ctrl K work either way.
      </CheckRow>
      <div className="gap" />
      <Button type="submit" busy={pending}>
        Save how it looks
      </Button>
    </form>
  );
}
