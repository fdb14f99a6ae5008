/** The shapes of the public API that this client reads. */
export type Page<Item> = { items: Item[]; next: string | null };

export type Municipality = {
  slug: string;
  name: string;
  nameLatin: string;
  kind: string;
  languages: string[];
  /** One colour as #rrggbb, from which the theme is made. */
  colour?: string | null;
  nameLocative?: string | null;
  /** Debates open now; absent where the server does not count them. */
  open?: number;
  /** Within so many hours moderators look at what waits for them; told on the page of one municipality. */
  promiseHours?: number;
  /** Its rules of conduct that hold. */
  rules?: { number: string; serbian: string; english: string }[];
};

export type ConsultationKind =
  | 'general-act'
  | 'budget'
  | 'own-revenues'
  | 'strategic-document'
  | 'early-insight'
  | 'public-insight'
  | 'environmental-assessment'
  | 'consultation';
export type ConsultationStatus = 'draft' | 'upcoming' | 'open' | 'closed' | 'reported' | 'cancelled';
/** When moderators look at what is written. */
export type DebateMode = 'after-publication' | 'before-publication' | 'before-publication-for-new' | 'closed-for-writing';
export type Counts = { comments: number; proposals: number; amendments: number; participants: number };

export type Consultation = {
  id: string;
  municipality: string;
  kind: ConsultationKind;
  title: string;
  summary: string;
  legalBasis?: string | null;
  status: ConsultationStatus;
  startsAt: string;
  endsAt: string;
  publishedAt?: string | null;
  closedAt?: string | null;
  reason?: string | null;
  act: { version: number } | null;
  /** The newest live message that this answer already holds. */
  sequence?: number;
  counts: Counts;
  days?: { date: string; contributions: number }[];
  mode?: DebateMode;
};

export type Stances = { for: number; against: number; neutral: number };
export type Provision = {
  eId: string;
  kind: string;
  num: string | null;
  heading: string | null;
  text: string | null;
  comments: number;
  proposals?: number;
  amendments: number;
  stances?: Stances;
  children: Provision[];
  /** What a note shows; its text says the same in words. */
  picture?: PictureOfAct | null;
};
/** A picture of an act: where it is on this server, what it shows (empty where nobody has said it), and its size in pixels. */
export type PictureOfAct = { address: string; alternative: string; width: number; height: number };
export type Tally = { comments: number; proposals: number; amendments: number; stances: Stances };
export type Act = {
  version: number;
  newest?: number;
  title: string;
  note?: string;
  publishedAt?: string;
  /** What was said of the act as a whole. */
  whole?: Tally;
  /** What was said of provisions that this version has no more. */
  removed?: Tally;
  provisions: Provision[];
  next?: number | null;
};

/** The provision is null where the warning speaks of the whole or of a line that came to nothing. */
export type Warning = { code: string; line: number; message: string; eId?: string | null };
/** A contribution that shaped a provision of the draft; no operation where an officer named it. */
export type DraftShaping = { eId: string | null; contribution: string; operation: AmendmentOperation | null };
/** The text of the next version, as it was read, corrected and amended so far. */
export type ActDraft = {
  /** What `If-Match` names to change exactly this draft. */
  version: number;
  title: string;
  format: string;
  provisions: Provision[];
  warnings: Warning[];
  found: { articles: number; paragraphs: number; points: number; provisions: number };
  shapings: DraftShaping[];
};

/** What became of a provision from one version to a later one. */
export type CarryState = 'kept' | 'edited' | 'moved' | 'split' | 'merged' | 'removed';
export type ActVersion = {
  number: number;
  title: string;
  note: string;
  publishedAt: string;
  /** Against the version before; null for the first. */
  changes: Record<Exclude<CarryState, 'kept'> | 'added', number> | null;
};
/** A link to a provision: as it stood in that version, and where it stands in the newest. */
export type ProvisionInVersion = {
  version: number;
  eId: string;
  newest: { version: number; eId: string | null; state: CarryState; edited: boolean };
};
export type TextPiece = { op: 'same' | 'removed' | 'added'; text: string };
export type ProvisionHead = { eId: string; kind: string; num: string | null; heading: string | null };
/** A provision of two versions: what became of it and which words differ. */
export type ComparedRow = {
  state: CarryState | 'added';
  edited: boolean;
  from: ProvisionHead | null;
  to: ProvisionHead | null;
  num: TextPiece[] | null;
  heading: TextPiece[] | null;
  text: TextPiece[] | null;
  /** Where it was split: all parts. */
  into: string[];
  /** Where it was merged: all whose words it holds. */
  sources?: string[];
};

export type Stance = 'for' | 'against' | 'neutral';
export type ContributionKind = 'comment' | 'proposal' | 'amendment';
export type ContributionStatus = 'visible' | 'hidden' | 'withdrawn' | 'held' | (string & {});
/** Words that the server keeps in both languages. */
export type Said = { serbian: string; english: string };
/** What a moderator decided, with the rule as it read on that day. */
export type Ruling = { rule: string; ruleText?: Said | null; reason: string; at: string };
/** A group of near-identical contributions: one text, as many voices as citizens sent it. */
export type Alike = { group: string; count: number; voices: number };
/** That a group has another number; names the contributions that came to be seen in it. */
export type AlikeMessage = Alike & { consultation: string; contributions: string[] };
/** A thread that takes no more contributions: of one contribution, or of a provision with all beneath it. */
export type LockedThread = { contribution: string | null; eId: string | null; written: { version: number; eId: string | null }; decision: Ruling };
/** Why the reader may not write in a debate; a mute ends by itself. */
export type OwnBar = {
  kind: 'mute' | 'exclusion';
  until: string | null;
  contribution: string;
  rule: string | null;
  ruleText: Said | null;
  reason: string | null;
  at: string | null;
  appealUntil: string | null;
};
export type Vote = 1 | -1 | 0;
export type AmendmentOperation = 'replace' | 'insert-before' | 'insert-after' | 'delete';
/** Words quoted from a provision, by quote and by position (W3C Web Annotation), in UTF-16 units of its own text. */
export type Quote = { exact: string; prefix: string; suffix: string; start: number; end: number };
/** The same, where it stands in the newest version. */
export type Passage = Omit<Quote, 'start' | 'end'> & {
  start: number | null;
  end: number | null;
  state: 'kept' | 'moved' | 'edited' | 'lost';
};

export type Contribution = {
  id: string;
  /** Where its provision stands in the newest version; null for the whole act, and where the provision was removed. */
  eId: string | null;
  parent: string | null;
  kind: ContributionKind;
  stance: Stance | null;
  title?: string | null;
  text: string | null;
  html: string | null;
  proposedText: string | null;
  /** For an amendment: the words of the provision at the version it speaks of. */
  provisionText?: string | null;
  /** Whose account is gone has no name. */
  author: { id: string; displayName: string | null } | null;
  createdAt: string;
  editedAt: string | null;
  status: ContributionStatus;
  votes: { for: number; against: number };
  myVote?: Vote | null;
  mine?: boolean;
  replies: number;
  decision?: Ruling | null;
  disposition?: { outcome: string; reason: string; at: string; by?: string | null } | null;
  etag?: string;
  /** Version and provision as its author knew them. */
  written?: { version: number; eId: string | null };
  /** What became of the provision since. */
  carried?: { state: CarryState; edited: boolean } | null;
  operation?: AmendmentOperation | null;
  passage?: Passage | null;
  /** Put at its provision by hand. */
  reattached?: { reason: string; at: string } | null;
  /** Why it waits for a moderator; told to its author alone. */
  heldFor?: 'mode' | 'new-account' | 'suspected' | null;
  /** A passage of it was made unreadable. */
  redaction?: Ruling | null;
  offTopic?: Ruling | null;
  /** Its thread takes no more replies. */
  locked?: Ruling | null;
  /** The law obliged the municipality to remove it for good; it is a hidden one then. */
  erased?: boolean;
  alike?: Alike | null;
};

export type NewContribution = {
  consultation: string;
  eId?: string;
  parent?: string;
  kind: ContributionKind;
  title?: string;
  stance?: Stance;
  text: string;
  proposedText?: string;
  operation?: AmendmentOperation;
  passage?: Quote;
  /** A field that no person sees: only programs fill it. */
  website?: string;
};
/** A contribution that had a part in a provision; no operation where an officer named it without applying it. */
export type TraceEntry = {
  contribution: string;
  kind: ContributionKind;
  title: string | null;
  status: ContributionStatus;
  author: { id: string; displayName: string | null } | null;
  operation: AmendmentOperation | null;
  /** The version that it shaped first. */
  version: number;
};
/** What shaped the provisions of a version, in it or in an earlier one; `gone` shaped what it has no more. */
export type Trace = { version: number; items: { eId: string; shapedBy: TraceEntry[] }[]; gone: TraceEntry[] };
export type Wording = { text: string | null; html: string | null; proposedText: string | null; at: string };
export type ReportReason = 'insult' | 'spam' | 'personal-data' | 'off-topic' | 'other';

export type Role = 'moderator' | 'officer' | 'administrator';
export type Account = {
  id: string;
  email: string;
  displayName: string;
  emailConfirmed?: boolean;
  roles: { municipality: string; role: Role }[];
};
export type SessionAnswer = { account: Account | null };

/** One event of a debate, as the hub sends it and the feed lists it. */
export type LiveMessage = {
  sequence: number;
  consultation: string;
  type: string;
  at: string;
  contribution?: string | null;
  eId?: string | null;
  data?: {
    item?: Contribution | null;
    counts?: Partial<Counts> | null;
    /** Counts at exactly this provision, without those beneath it; no eId for the whole act. */
    provision?: ({ eId: string | null } & Tally) | null;
    consultation?: { status: ConsultationStatus; startsAt: string; endsAt: string; actVersion: number; mode?: DebateMode } | null;
  } | null;
};
