import { anyOf, space } from './rule.ts';

/** What ends a value only where `end` follows it: else it is one of its characters. */
const sign = String.raw`;,&"'\x60()[\]{}>`;
const closers = String.raw`[;,&"'\x60)\]}>.\\]{0,4}`;
const tag = String.raw`<(?:\/|[A-Za-z][\w.:-]{0,40}(?:[\s\/]{0,4}>|\s{1,4}[\w.:-]{1,40}=))`;

/** How the keys begin that stand beside a password. Any word could be a part of it: `Summer;Winter=x`. */
const keys = anyOf(
  'user|usr|uid|upn|log|account|owner|name|nom|utilisateur|compte|identifiant',
  'pass|pwd|mdp|key|secret|token|sig|nonce|client|tenant|grant|scope|assertion|submit',
  'domain|realm|workgroup|server|serveur|host|node|machine|computer|vm|address|ip|port|proxy|protocol',
  'url|uri|path|file|folder|share|return|redirect|resource|endpoint|channel|vault|subscription',
  'data|db|catalog|initial|schema|instance|provider|driver|source|target|locati|region|app|workstation',
  'encrypt|trust|ssl|tls|cert|auth|integrated|persist|multiple|pool|m(?:in|ax)|connect|timeout|time|retr|abort|allow|default|packet|read|failover|charset|lang|culture',
  'error|erreur|err|hresult|event|exit|code|status|statut|state|result|level|severity|message|msg|reason|cause',
  'id|type|mode|role|group|vers|build|date|start|end|count|size|page|next|prev|action|method|format|output|debug|verbose|enable|option|value|config|env|job|task|step|kind|use',
);
const word = String.raw`[\w.-]{0,30}(?:${space}[A-Za-z]{1,20}){0,2}`;
const nextKey = anyOf(
  String.raw`[A-Za-z\d]{2,20}(?:endpoint|suffix|name|id|key|ur[il]|timeout|code)\s?=`,
  String.raw`(?:amp;)?(?:[A-Za-z\d]{1,20}[_.-]){0,2}${keys}${word}\\{0,3}["']?\s?=`,
  String.raw`(?:amp;)?[\w.-]{1,40}=(?:true|false|yes|no|on|off)(?!\w)`,
  String.raw`\\{0,3}["']?[\w.-]{1,40}\\{0,3}["']\s?:`,
);
/** `;exit code 802`, `,error 95107`, `,0x800706BE`: the codes are what the text is about. */
const code = anyOf(
  String.raw`(?:exit|error|erreur|hresult|event|status|code)(?:id)?(?:${space}(?:code|id))?[\s:#]{1,3}(?:0x|-?\d)`,
  String.raw`(?:0x[\da-f]{8}|EP\d{4})(?!\w)`,
);
/** What follows the last character of a value that is not in quotes. */
const end = closers + anyOf(String.raw`\s|$|\/>|${tag}|&lt;`, nextKey, code);
const plain = anyOf(
  String.raw`[^\s<${sign}]`,
  String.raw`[${sign}](?!${end})`,
  `<(?!${tag.slice(1)})`,
);
const quoted = [
  '‹[a-z-]+›',
  String.raw`"(?:[^"\\\n]|\\[^\n])*"?`,
  String.raw`'(?:[^'\\\n]|\\[^\n])*'?`,
  String.raw`\\{1,3}"[^"\n]*"?`,
  String.raw`\\{1,3}'[^'\n]*'?`,
  String.raw`\x60[^\x60\n]+\x60`,
  String.raw`&quot;(?:(?!&quot;)[^\n])*(?:&quot;)?`,
  '«[^»\\n]*»?',
  '“[^”\\n]*”?',
  '‘[^’\\n]*’?',
];

/** A value in its quotes (also where they are never closed), or up to a space or the next key. */
export const anyValue = String.raw`(?<value>(?:${quoted.join('|')})(?:(?![;,)\]}&])${plain}+)?|${plain}+)`;
export const elementValue = String.raw`(?<value>"[^"\n]*"|'[^'\n]*'|‹[a-z-]+›|(?:(?!&lt;)[^<\n])+)`;
