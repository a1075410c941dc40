"use client";

import Link from "next/link";
import { useParams } from "next/navigation";

/** One of Apple's numbers, which leads to what it means. */
export function AppleNumber({ number, words }: { number: number; words?: string }) {
  const { groupId } = useParams<{ groupId: string }>();
  return (
    <Link className="link" href={`/groups/${groupId}/help/errors#${number}`} prefetch={false}>
      {words ?? number}
    </Link>
  );
}
