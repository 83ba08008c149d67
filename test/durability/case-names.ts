const ids = /"case":"([a-z2-9]{10})"/g;

/**
 * Names for the cases of a scene, in the order in which its cards show them first: chance gives their ids,
 * so a script that is played again cannot know them.
 */
export class CaseNames {
  readonly #ids: string[] = [];

  /** Learns of the cases in the text of an answer. */
  learn(answer: string): void {
    for (const [, id = ''] of answer.matchAll(ids)) if (!this.#ids.includes(id)) this.#ids.push(id);
  }

  /** A text with the ids of the cases as their names. */
  hidden(text: string): string {
    return this.#ids.reduce((rest, id, at) => rest.replaceAll(id, `{case ${at}}`), text);
  }

  /** A text with the names of the cases as their ids. Throws for a case that was not shown. */
  shown(text: string): string {
    return text.replaceAll(/\{case (\d+)\}/g, (name, at) => {
      const id = this.#ids[Number(at)];
      if (id === undefined) throw new Error(`No card has shown ${name}`);
      return id;
    });
  }
}
