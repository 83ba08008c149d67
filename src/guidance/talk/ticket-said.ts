/** What the number of a ticket begins with in the systems that most use. */
const numbered = /\b(?:INC|REQ|RITM|CHG|PRB|SCTASK|CS)-?\d{5,15}\b|\bSR[ #:]{0,2}\d{10,20}\b/i;

/** A number that is said to be one; fewer digits may be a code. */
const named =
  /\b(?:ticket|incident|case|request|dossier|demande)(?: (?:number|no|id|is|n°|numéro|est)){0,2}\.?[ #:]{1,3}((?:[A-Z]{1,6}-)?\d{6,20})\b/i;

interface TicketSaid {
  readonly ticket: string | undefined;
  /** The message without the clause that gives it. */
  readonly rest: string;
}

/** The number of a ticket elsewhere that a message gives, such as INC0012345, and what else it says. */
export const ticketSaid = (text: string): TicketSaid => {
  const found = numbered.exec(text) ?? named.exec(text);
  if (!found) return { ticket: undefined, rest: text };
  const [all, ticket = all] = found;
  const clauses = text.split(/[.,;!?()\n]+/).map((clause) => clause.trim());
  return { ticket, rest: clauses.filter((one) => one !== '' && !one.includes(all)).join(', ') };
};
