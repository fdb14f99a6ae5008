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
  rules?: { number: string; text: string }[];
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
};
export type Act = { version: number; title: string; provisions: Provision[]; next?: string | null };

export type Stance = 'for' | 'against' | 'neutral';
export type ContributionKind = 'comment' | 'proposal' | 'amendment';
export type ContributionStatus = 'visible' | 'hidden' | 'withdrawn' | 'held' | (string & {});
export type Vote = 1 | -1 | 0;

export type Contribution = {
  id: string;
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
  author: { id: string; displayName: string };
  createdAt: string;
  editedAt: string | null;
  status: ContributionStatus;
  votes: { for: number; against: number };
  myVote?: Vote | null;
  mine?: boolean;
  replies: number;
  decision?: { rule: string; ruleText?: string | null; reason: string; at: string } | null;
  disposition?: { outcome: string; reason: string; at: string; by?: string | null } | null;
  etag?: string;
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
};
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
  contribution?: string | null;
  eId?: string | null;
  data?: { item?: Contribution; counts?: Partial<Counts>; [more: string]: unknown } | null;
};
