"use client";

import { wish } from "#components/layout/wishes.ts";
import { Icon } from "#components/marks/icon.tsx";
import { Button } from "#components/ui/button.tsx";

/** Where the first token goes: the dialog behind it is the same as everywhere. */
export function UploadDoor() {
  return (
    <div className="drop">
      <span className="drop-i">
        <Icon name="file-key" size={22} />
      </span>
      <p>
        <b>Drop a .vpptoken file here</b>, or anywhere on any page
      </p>
      <div className="drop-b">
        <Button kind="primary" onClick={() => wish("upload")}>
          Choose a file
        </Button>
      </div>
    </div>
  );
}
