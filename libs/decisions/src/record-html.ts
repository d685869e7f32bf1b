import { type Locale, type LocalizedText, textIn, translate } from '#libs/i18n';
import type { DecisionRecordContent, DecisionRecordFile } from './record.rules.js';

type Cell = string | number | null;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: Cell): string =>
  String(text ?? '–').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** On paper as on screen: pages of A4, tables that break between rows, and lines to sign on. */
const STYLE = `@page { size: A4; margin: 18mm; }
body { font: 10.5pt/1.45 'Noto Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', Arial, sans-serif; color: #111; max-width: 180mm; margin: 0 auto; padding: 8mm 0; }
h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 12.5pt; margin: 8mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2mm; white-space: pre-line; } table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #999; padding: 1.2mm 2mm; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; } tr { break-inside: avoid; } thead { display: table-header-group; }
code { font: 9pt/1.3 monospace; direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 14mm 10mm; margin-top: 16mm; break-inside: avoid; }
.signatures div { border-top: 0.3mm solid #111; padding-top: 1.5mm; }`;

/** The record as a page to print and sign, in a language; it needs nothing from elsewhere. */
export function recordHtml({ record, digest }: DecisionRecordFile, locale: Locale): string {
  const say = (code: string, params: Readonly<Record<string, string | number>> = {}) =>
    escaped(translate(code, locale, params));
  const title = say('decisions.record_title', { number: record.challenge.number });
  return `<!doctype html>
<html lang="${locale}" dir="${locale === 'en' ? 'ltr' : 'rtl'}">
<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body>
<h1>${title}</h1>
<p>${escaped(inWords(record.challenge.title, locale))}</p>
${sectionsOf(record, locale, say).join('\n')}
<h2>${say('decisions.record_integrity')}</h2>
<p>${say('decisions.record_integrity_how')}</p>
<p><code>${escaped(digest)}</code></p>
${signatures(record, say)}
</body>
</html>
`;
}

const ACTS: Readonly<Record<DecisionRecordContent['votes'][number]['act'], string>> = {
  PROPOSED: 'decisions.record_act_proposed',
  RETURNED: 'decisions.record_act_returned',
  RELEASED: 'decisions.record_act_released',
};

type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string;

const inWords = (text: LocalizedText, locale: Locale): string => textIn(text, locale, 'he');

function sectionsOf(record: DecisionRecordContent, locale: Locale, say: Say): string[] {
  const titles = new Map(
    record.submissions.map(({ id, title, startup }) => [id, `${title} · ${inWords(startup, locale)}`]),
  );
  const nameOf = (id: string) => titles.get(id) ?? id;
  const reviewerOf = (id: string) => record.reviewers.find((own) => own.id === id)?.name ?? id;
  const { decision } = record;
  return [
    section(say('decisions.record_decision'), decisionRows(record, nameOf, say)),
    section(say('decisions.record_ranking'), [
      [
        say('decisions.record_rank'),
        say('decisions.record_submission'),
        say('decisions.record_score'),
        say('decisions.record_reviews'),
      ],
      ...record.ranking.map(({ rank, submissionId, score, reviewCount }) => [
        ...[escaped(rank), escaped(nameOf(submissionId)), escaped(score), escaped(reviewCount)],
      ]),
    ]),
    decision.tieReason === null
      ? ''
      : `<h2>${say('decisions.record_tie')}</h2><p>${escaped(decision.tieReason)}</p>`,
    section(say('decisions.record_criteria'), [
      [say('decisions.record_criterion'), say('decisions.record_weight'), say('decisions.record_scale')],
      ...record.criteria.map(({ name, weight, scaleMin, scaleMax }) => [
        ...[escaped(inWords(name, locale)), escaped(`${weight}%`), escaped(`${scaleMin}–${scaleMax}`)],
      ]),
    ]),
    section(say('decisions.record_scores'), scoreRows(record, locale, nameOf, reviewerOf, say)),
    section(say('decisions.record_consensus'), agreementRows(record, locale, nameOf, say)),
    section(say('decisions.record_meetings'), [
      [
        say('decisions.record_when'),
        say('decisions.record_chair'),
        say('decisions.record_present'),
        say('decisions.record_minutes'),
      ],
      ...record.meetings.map((own) => [
        ...[escaped(own.heldAt), escaped(reviewerOf(own.chair))],
        escaped(
          `${own.present.map(reviewerOf).join(', ')} (${own.present.length}/${own.panel}, ≥ ${own.quorum})`,
        ),
        escaped(own.minutes),
      ]),
    ]),
    section(say('decisions.record_assignments'), [
      [
        say('decisions.record_submission'),
        say('decisions.record_reviewer'),
        say('decisions.record_why'),
        say('decisions.record_state'),
      ],
      ...record.assignments.map((own) => [
        escaped(nameOf(own.submissionId)),
        escaped(reviewerOf(own.reviewer)),
        escaped(own.sharedTopics.join(', ') || '–'),
        escaped(own.endReason ? `${own.state}: ${own.endReason}` : own.state),
      ]),
    ]),
    section(say('decisions.record_conflicts'), [
      [
        say('decisions.record_reviewer'),
        say('decisions.record_startup'),
        say('decisions.record_kind'),
        say('decisions.record_why'),
      ],
      ...record.conflicts.map((own) => [
        escaped(reviewerOf(own.reviewer)),
        escaped(inWords(own.startup, locale)),
        ...[escaped(own.kind), escaped(own.reason)],
      ]),
    ]),
    section(say('decisions.record_votes'), [
      [
        say('decisions.record_person'),
        say('decisions.record_act'),
        say('decisions.record_when'),
        say('decisions.record_why'),
      ],
      ...record.votes.map(({ person, act, at, reason }) => [
        ...[escaped(person), say(ACTS[act]), escaped(at), escaped(reason)],
      ]),
    ]),
    section(say('decisions.record_appeals'), [
      [
        say('decisions.record_submission'),
        say('decisions.record_grounds'),
        say('decisions.record_state'),
        say('decisions.record_why'),
      ],
      ...record.appeals.map(({ submissionId, grounds, state, reasons }) => [
        ...[escaped(nameOf(submissionId)), escaped(grounds), escaped(state), escaped(reasons)],
      ]),
    ]),
  ].filter((part) => part !== '');
}

function decisionRows(
  { decision }: DecisionRecordContent,
  nameOf: (id: string) => string,
  say: Say,
): string[][] {
  const rows = (outcome: string, list: typeof decision.awards) =>
    list.map(({ submissionId, reason }) => [escaped(nameOf(submissionId)), outcome, escaped(reason)]);
  return [
    [say('decisions.record_submission'), say('decisions.record_outcome'), say('decisions.record_why')],
    ...rows(say('decisions.record_awarded'), decision.awards),
    ...rows(say('decisions.record_not_awarded'), decision.rejections),
  ];
}

function scoreRows(
  { reviews, criteria }: DecisionRecordContent,
  locale: Locale,
  nameOf: (id: string) => string,
  reviewerOf: (id: string) => string,
  say: Say,
): string[][] {
  const criterionOf = (id: string) => inWords(criteria.find((own) => own.id === id)?.name ?? {}, locale);
  return [
    [
      say('decisions.record_submission'),
      say('decisions.record_reviewer'),
      say('decisions.record_criterion'),
      say('decisions.record_score'),
      say('decisions.record_why'),
    ],
    ...reviews.flatMap(({ submissionId, reviewerId, scores }) =>
      scores.map(({ criterionId, score, rationale }) => [
        escaped(nameOf(submissionId)),
        escaped(reviewerOf(reviewerId)),
        ...[escaped(criterionOf(criterionId)), escaped(score), escaped(rationale)],
      ]),
    ),
  ];
}

function agreementRows(
  { consensus, criteria, reviews }: DecisionRecordContent,
  locale: Locale,
  nameOf: (id: string) => string,
  say: Say,
): string[][] {
  const given = (submissionId: string, criterionId: string) =>
    reviews
      .filter((own) => own.submissionId === submissionId)
      .flatMap(({ scores }) => scores.filter((own) => own.criterionId === criterionId))
      .map(({ score }) => score)
      .join(', ');
  return [
    [
      say('decisions.record_submission'),
      say('decisions.record_criterion'),
      say('decisions.record_given'),
      say('decisions.record_score'),
      say('decisions.record_why'),
    ],
    ...consensus.map(({ submissionId, criterionId, score, reason }) => [
      escaped(nameOf(submissionId)),
      escaped(inWords(criteria.find(({ id }) => id === criterionId)?.name ?? {}, locale)),
      ...[escaped(given(submissionId, criterionId)), escaped(score), escaped(reason)],
    ]),
  ];
}

/** A heading with a table; nothing where there is nothing to tell. Cells are escaped already. */
function section(heading: string, [head, ...rows]: readonly (readonly string[])[]): string {
  if (!head || rows.length === 0) return '';
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<h2>${heading}</h2>
<table><thead>${line(head, 'th')}</thead><tbody>
${rows.map((row) => line(row, 'td')).join('\n')}
</tbody></table>`;
}

function signatures({ votes }: DecisionRecordContent, say: Say): string {
  const released = votes.findLastIndex(({ act }) => act === 'RELEASED');
  const two = votes.slice(Math.max(0, released - 1), released + 1);
  const line = ({ person, act }: (typeof votes)[number]) =>
    `<div>${escaped(person)} · ${say(ACTS[act])}<br>${say('decisions.record_signature')}</div>`;
  return `<div class="signatures">${two.map(line).join('')}</div>`;
}
