import { OwnerPicture } from "#components/marks/owner-picture.tsx";
import { locationWords } from "#components/tokens/region-names.ts";
import type { Previewed } from "#components/tokens/upload/use-upload.ts";

/** Who owns the location, where nobody else does. */
export function FreeLocation({ preview, choices }: Previewed) {
  const location = { name: locationWords(preview), words: preview.legacy ? "account" : "location" };
  if (preview.verdict === "ours")
    return (
      <OwnerPicture
        free
        location={location}
        owner={{ name: choices.ourName, words: "this server", icon: "server" }}
      >
        <b>This server.</b> Its name stands there already, from an earlier time.
      </OwnerPicture>
    );
  return (
    <OwnerPicture
      free
      location={location}
      owner={{ name: "Unclaimed", words: "no server", icon: "circle-dashed" }}
    >
      <b>Nobody yet.</b>{" "}
      {preview.legacy
        ? "An account token cannot be registered: Apple lets it be read and nothing else."
        : "No server has written its name on this location. Registering writes ours, so that another server's claim is noticed within minutes."}
    </OwnerPicture>
  );
}
