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
export type Tally = { comments: number; proposals: number; amendments: number; stances: Stances };
export type Act = {
  version: number;
  newest?: number;
  title: string;
  /** What was said of the act as a whole. */
  whole?: Tally;
  provisions: Provision[];
  next?: number | null;
};

export type Stance = 'for' | 'against' | 'neutral';
export type ContributionKind = 'comment' | 'proposal' | 'amendment';
export type ContributionStatus = 'visible' | 'hidden' | 'withdrawn' | 'held' | (string & {});
/** Words that the server keeps in both languages. */
export type Said = { serbian: string; english: string };
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
  /** Whose account is gone has no name. */
  author: { id: string; displayName: string | null } | null;
  createdAt: string;
  editedAt: string | null;
  status: ContributionStatus;
  votes: { for: number; against: number };
  myVote?: Vote | null;
  mine?: boolean;
  replies: number;
  decision?: { rule: string; ruleText?: Said | null; reason: string; at: string } | null;
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
  at: string;
  contribution?: string | null;
  eId?: string | null;
  data?: {
    item?: Contribution | null;
    counts?: Partial<Counts> | null;
    /** Counts at exactly this provision, without those beneath it; no eId for the whole act. */
    provision?: ({ eId: string | null } & Tally) | null;
    consultation?: { status: ConsultationStatus; startsAt: string; endsAt: string; actVersion: number } | null;
  } | null;
};
