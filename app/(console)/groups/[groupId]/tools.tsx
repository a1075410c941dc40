import { cookies } from "next/headers";
import { ConsoleAccount } from "#components/access/console-account.tsx";
import { densityOf, shortcutsOf, themeOf } from "#components/layout/appearance.ts";
import { TopTools } from "#components/layout/top-tools.tsx";
import { UploadIcon } from "#components/tokens/upload/upload-button.tsx";
import { currentMember } from "#lib/auth/session.ts";
import { saveSettingsAction, signOutAction } from "../../actions.ts";

interface ToolsProps {
  groupId: string;
  running: number;
  mayUpload: boolean;
}

/** The right end of the topbar. */
export async function Tools({ groupId, running, mayUpload }: ToolsProps) {
  const [jar, { name, email }] = [await cookies(), await currentMember()];
  return (
    <TopTools
      running={{ count: running, href: `/groups/${groupId}/operations` }}
      helpHref={`/groups/${groupId}/help`}
      noticesHref={`/groups/${groupId}/notices`}
      upload={mayUpload && <UploadIcon />}
      account={
        <ConsoleAccount
          groupId={groupId}
          name={name}
          email={email}
          theme={themeOf(jar.get("theme")?.value)}
          density={densityOf(jar.get("density")?.value)}
          shortcuts={shortcutsOf(jar.get("shortcuts")?.value)}
          save={saveSettingsAction}
          signOut={signOutAction}
        />
      }
    />
  );
}
