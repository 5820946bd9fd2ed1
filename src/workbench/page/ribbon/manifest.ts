/** A button of the add-in on the ribbon, as its manifest has it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon on this server. */
  readonly icon: string;
  /** What it does: opens the pane at an address, or runs a command without one. */
  readonly action: { readonly kind: 'pane'; readonly address: string } | { readonly kind: 'command'; readonly name: string };
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

/** The first child element with a name, whatever its namespace. */
const child = (element: Element | undefined, name: string): Element | undefined =>
  [...(element?.children ?? [])].find(({ localName }) => localName === name);

/** What the manifest says of resources: id -> value. */
function resourcesOf(page: Document): ReadonlyMap<string, string> {
  const all = [...page.getElementsByTagName('*')].filter(
    (element) => element.hasAttribute('DefaultValue') && element.hasAttribute('id'),
  );
  return new Map(all.map((element) => [element.getAttribute('id') ?? '', element.getAttribute('DefaultValue') ?? '']));
}

/** Where a file of the add-in is on this server: addresses of a manifest are those of the server it was built for. */
const here = (address: string): string => /(?:assets\/)?[^/]*$/.exec(address)?.[0] ?? address;

/** The add-in's own tab of the ribbon. @returns null for a manifest without one */
export function ribbonTab(manifest: string, parser: DOMParser = new DOMParser()): RibbonTab | null {
  const page = parser.parseFromString(manifest, 'text/xml');
  const [tab] = [...page.getElementsByTagName('*')].filter(({ localName }) => localName === 'CustomTab');
  if (!tab) return null;
  const resources = resourcesOf(page);
  const text = (element: Element | undefined): string => resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const iconOf = (control: Element): string => {
    const images = [...(child(control, 'Icon')?.children ?? [])];
    return here(text(images.find((image) => image.getAttribute('size') === '32') ?? images[0]));
  };
  const buttonOf = (control: Element): RibbonButton => {
    const action = child(control, 'Action');
    const command = child(action, 'FunctionName')?.textContent?.trim();
    return {
      id: control.getAttribute('id') ?? '',
      label: text(child(control, 'Label')),
      tip: text(child(child(control, 'Supertip'), 'Description')),
      icon: iconOf(control),
      action: command
        ? { kind: 'command', name: command }
        : { kind: 'pane', address: here(text(child(action, 'SourceLocation'))) },
    };
  };
  const groups = [...tab.children].filter(({ localName }) => localName === 'Group');
  return {
    label: text(child(tab, 'Label')),
    groups: groups.map((group) => ({
      label: text(child(group, 'Label')),
      buttons: [...group.children].filter(({ localName }) => localName === 'Control').map(buttonOf),
    })),
  };
}
