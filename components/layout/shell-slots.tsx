"use client";

import { createContext, useContext, type ReactNode } from "react";

interface Slots {
  /** Left end of the topbar on a phone. */
  switcher: ReactNode;
  /** Right end of the topbar. */
  tools: ReactNode;
  /** Under the topbar of every page. */
  banner: ReactNode;
}

const Slots = createContext<Slots>({ switcher: null, tools: null, banner: null });

/** Hands parts of the frame to the page, which draws the topbar because only it knows its path. */
export function ShellSlots({ switcher, tools, banner, children }: Slots & { children: ReactNode }) {
  return <Slots value={{ switcher, tools, banner }}>{children}</Slots>;
}

export function Slot({ name }: { name: keyof Slots }) {
  return useContext(Slots)[name];
}
