import { cookies } from "next/headers";
import { AppearanceForm } from "#components/settings/appearance-form.tsx";
import { NameForm } from "#components/settings/name-form.tsx";
import { PasswordForm } from "#components/settings/password-form.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Section } from "#components/layout/section.tsx";
import { densityOf, shortcutsOf, themeOf } from "#components/layout/appearance.ts";
import { currentMember } from "#lib/auth/session.ts";
import { saveSettingsAction } from "../../../../actions.ts";
import { settingsPlace } from "../place.ts";
import { changePasswordAction, saveNameAction } from "./actions.ts";

export const metadata = { title: "Your account" };

export default async function AccountPage({ params }: { params: Promise<{ groupId: string }> }) {
  const place = await settingsPlace((await params).groupId);
  const [{ name, email }, jar] = [await currentMember(), await cookies()];
  return (
    <SettingsPage
      place={place}
      on="account"
      title="Your account"
      sentence={`${email}, in every customer that you work for.`}
    >
      <div className="max-w-[480px]">
        <Section id="account-name" title="Name">
          <NameForm name={name} email={email} action={saveNameAction} />
        </Section>
        <Section id="account-password" title="Password">
          <PasswordForm email={email} action={changePasswordAction} />
        </Section>
        <Section id="account-look" title="How it looks">
          <AppearanceForm
            theme={themeOf(jar.get("theme")?.value)}
            density={densityOf(jar.get("density")?.value)}
            shortcuts={shortcutsOf(jar.get("shortcuts")?.value)}
            action={saveSettingsAction}
          />
        </Section>
      </div>
    </SettingsPage>
  );
}
