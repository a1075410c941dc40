"use client";

import { useEffect, useRef, useState } from "react";

const EVERY_MS = 5000;

/** Tells a screen reader what changes by itself, every five seconds at most. */
export function LiveRegion({ words }: { words: string }) {
  const [told, setTold] = useState("");
  const last = useRef(0);

  useEffect(() => {
    const wait = Math.max(0, last.current + EVERY_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setTold(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <p className="vh" role="status">
      {told}
    </p>
  );
}
