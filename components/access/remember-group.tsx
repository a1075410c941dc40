"use client";

import { useEffect } from "react";

const YEAR_S = 31_536_000;

/** The first page leads back to the group that this browser looked at last; whether it is still open is asked there. */
export function RememberGroup({ groupId }: { groupId: string }) {
  useEffect(() => {
    document.cookie = `group=${groupId}; path=/; max-age=${YEAR_S}; samesite=lax`;
  }, [groupId]);
  return null;
}
