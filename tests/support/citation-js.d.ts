declare module '@citation-js/core' {
  /** Entries read from any format whose plug-in is loaded, as CSL-JSON. */
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
