"use client";

import { useRouter } from "next/navigation";
import { useState, type KeyboardEvent } from "react";
import { treeLines, type SwitcherGroup, type TreeLine } from "#components/layout/switcher-tree.ts";
import { Icon } from "#components/marks/icon.tsx";
import { count } from "#components/ui/count.ts";

interface SwitcherTreeProps {
  label: string;
  groups: readonly SwitcherGroup[];
  here: string;
  onChosen: () => void;
}

/** A tree by keyboard too: arrows move, right and left open and close, enter goes there. */
export function SwitcherTree({ label, groups, here, onChosen }: SwitcherTreeProps) {
  const router = useRouter();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const lines = treeLines(groups, collapsed);
  const [focused, setFocused] = useState(here);
  const reachable = lines.some(({ id }) => id === focused) ? focused : lines[0]?.id;

  const fold = (id: string, shut: boolean) => {
    const next = new Set(collapsed);
    if (shut) next.add(id);
    else next.delete(id);
    setCollapsed(next);
  };
  const go = ({ href }: TreeLine) => {
    router.push(href);
    onChosen();
  };
  const key = (event: KeyboardEvent, line: TreeLine, at: number) => {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const to = lines[moves[event.key] ?? -1];
    if (to) {
      setFocused(to.id);
      event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-group="${to.id}"]`)?.focus();
    } else if (event.key === "ArrowLeft") fold(line.id, line.hasKids);
    else if (event.key === "ArrowRight") fold(line.id, false);
    else if (event.key === "Enter" || event.key === " ") go(line);
    else return;
    event.preventDefault();
  };

  return (
    <ul className="tree" role="tree" aria-label={label}>
      {lines.map((line, at) => (
        <li
          key={line.id}
          data-group={line.id}
          role="treeitem"
          aria-level={line.depth + 1}
          aria-selected={line.id === here}
          aria-expanded={line.hasKids ? !collapsed.has(line.id) : undefined}
          tabIndex={line.id === reachable ? 0 : -1}
          className={["node", `d-${Math.min(line.depth, 8)}`, line.id === here && "is-on"]
            .filter(Boolean)
            .join(" ")}
          onClick={() => go(line)}
          onKeyDown={(event) => key(event, line, at)}
          onFocus={() => setFocused(line.id)}
        >
          {line.guides.map((guide, level) => (
            <span key={level} className={`guide guide-${Math.min(level + 1, 8)} guide-${guide}`} />
          ))}
          <Node
            line={line}
            here={line.id === here}
            shut={collapsed.has(line.id)}
            onFold={(shut) => fold(line.id, shut)}
          />
        </li>
      ))}
    </ul>
  );
}

interface NodeProps {
  line: TreeLine;
  here: boolean;
  shut: boolean;
  onFold: (shut: boolean) => void;
}

function Node({ line, here, shut, onFold }: NodeProps) {
  return (
    <span className="node-in">
      {line.hasKids ? (
        <span
          className="node-fold"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onFold(!shut);
          }}
        >
          <Icon name={shut ? "chevron-right" : "chevron-down"} size={14} />
        </span>
      ) : (
        <span className="node-dot" aria-hidden="true" />
      )}
      <span className="node-t">{line.name}</span>
      {here && <Icon name="check" size={14} />}
      <span className="node-need">
        {line.needAction > 0 && (
          <>
            {count(line.needAction)}
            <span className="vh"> need action</span>
          </>
        )}
      </span>
      <span className="node-n">
        {count(line.tokens)}
        <span className="vh"> tokens</span>
      </span>
    </span>
  );
}
