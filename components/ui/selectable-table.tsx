"use client";

import {
  useEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { BulkBar } from "#components/ui/bulk-bar.tsx";
import { extend, neighbor, rowOf, setAll, tally } from "#components/ui/selection.ts";

interface SelectableTableProps {
  /** Id of the form; it sends `ids`, or `all=1` together with `carry`. */
  id: string;
  /** How many match the filter, for "Select all 3,980 that match"; left out where that is not offered. */
  total?: number | undefined;
  /** The filter, sent with whatever is chosen. */
  carry?: Record<string, string> | undefined;
  /** BulkButtons, the destructive one last. Each leads to a plan. */
  acts: ReactNode;
  /** A Table with SelectAllHead and SelectCells. */
  children: ReactNode;
}

/** A table whose rows can be chosen: click, shift-click for a range, x and arrows by keyboard. */
export function SelectableTable({ id, total, carry = {}, acts, children }: SelectableTableProps) {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const extending = useRef(false);
  const [chosen, setChosen] = useState(0);
  const [matching, setMatching] = useState(false);

  const count = () => form.current && setChosen(tally(form.current));
  useEffect(() => void count());

  const change = ({ target }: ChangeEvent<HTMLFormElement>) => {
    const box: EventTarget = target;
    if (!(box instanceof HTMLInputElement) || !form.current) return;
    if (box.dataset.select === "all") setAll(form.current, box.checked);
    else if (extending.current && last.current) extend(form.current, last.current, box);
    if (box.dataset.select === "row") last.current = box;
    setMatching(false);
    count();
  };

  const key = (event: KeyboardEvent<HTMLFormElement>) => {
    const row = rowOf(event.target);
    if (!row || !form.current || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "x") row.click();
    if (event.key === "Enter" && event.target === row) event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.target !== row) return;
    event.preventDefault();
    neighbor(form.current, row, step)?.focus();
  };

  const clear = () => {
    if (form.current) setAll(form.current, false);
    setMatching(false);
    count();
  };

  return (
    <form
      ref={form}
      id={id}
      onChange={change}
      onKeyDown={key}
      onClickCapture={(event: MouseEvent) => (extending.current = event.shiftKey)}
    >
      {children}
      {Object.entries(carry).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {matching && <input type="hidden" name="all" value="1" />}
      {chosen > 0 && (
        <BulkBar
          form={id}
          count={matching ? (total ?? chosen) : chosen}
          offer={matching || total === undefined || total <= chosen ? undefined : total}
          onAll={() => setMatching(true)}
          onClear={clear}
        >
          {acts}
        </BulkBar>
      )}
    </form>
  );
}
