-- A held contribution is known to its author and to the moderators alone. listed: everybody knows of it, if only as of something removed;
-- published: it once was. The lists lead past what is not listed, so that fifty thousand held ones cost a page nothing.
alter table participation.consultation add column mode text not null default 'after-publication';
alter table participation.contribution
    add column listed boolean not null default true,
    add column published boolean not null default true,
    add column held_for text;
alter table participation.contribution_tally add column listed boolean not null default true;

drop index participation.contribution_at_provision;
drop index participation.contribution_proposing_at;
drop index participation.contribution_in_debate;
drop index participation.contribution_proposing;
drop index participation.contribution_reply;
create index contribution_at_provision on participation.contribution (consultation, place, created_at, id) where parent is null and listed;
create index contribution_proposing_at on participation.contribution (consultation, place, kind, created_at, id) where parent is null and kind <> 'comment' and listed;
create index contribution_in_debate on participation.contribution (consultation, created_at, id) where parent is null and listed;
create index contribution_proposing on participation.contribution (consultation, kind, created_at, id) where parent is null and kind <> 'comment' and listed;
create index contribution_reply on participation.contribution (parent, listed, created_at, id) where parent is not null;
-- Few: what is held now, and what was refused before anybody read it.
create index contribution_unlisted on participation.contribution (author, consultation, created_at, id) where not listed;

drop index participation.contribution_by_support_at;
drop index participation.contribution_by_support;
drop index participation.contribution_by_dispute_at;
drop index participation.contribution_by_dispute;
create index contribution_by_support_at on participation.contribution_tally (consultation, place, support, contribution) where top_level and listed;
create index contribution_by_support on participation.contribution_tally (consultation, support, contribution) where top_level and listed;
create index contribution_by_dispute_at on participation.contribution_tally (consultation, place, dispute, contribution) where top_level and dispute > 0 and listed;
create index contribution_by_dispute on participation.contribution_tally (consultation, dispute, contribution) where top_level and dispute > 0 and listed;

-- What a municipality promises of its moderators, and how long a decision can be appealed.
alter table participation.municipality
    add column promise_hours int not null default 24,
    add column appeal_days int not null default 15;
