interface Route {
  method: string;
  path: string;
}

export interface Place<R extends Route> {
  /** By method. */
  routes: ReadonlyMap<string, R>;
  params: Record<string, string>;
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds by path; `{name}` stands for an id, and what is not an id was never there. A word goes before an id. */
export function routeTable<R extends Route>(routes: readonly R[]): (path: string) => Place<R> | null {
  const byTemplate = Map.groupBy(routes, ({ path }) => path);
  const templates = [...byTemplate].map(([path, all]) => ({
    segments: path.split("/"),
    routes: new Map(all.map((route) => [route.method, route])),
  }));
  return (path) => {
    const segments = path.split("/");
    for (const { segments: template, routes: here } of templates) {
      const params = paramsOf(template, segments);
      if (params) return { routes: here, params };
    }
    return null;
  };
}

function paramsOf(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name ? !id.test(segment) : part !== segment) return null;
    if (name) params[name] = segment.toLowerCase();
  }
  return params;
}
