-- One row a contribution, written in the transaction of its events, so that its author reads what he wrote.
-- The text of a hidden one stays here for the moderators; every public query leaves it out.
create table participation.contribution (
    id            uuid primary key,
    consultation  uuid not null,
    kind          text not null,
    eid           text not null,
    act_version   int not null,
    parent        uuid,
    stance        text,
    title         text,
    text          text,
    html          text,
    proposed_text text,
    author        uuid not null,
    status        text not null,
    created_at    timestamptz not null,
    edited_at     timestamptz,
    hidden_at     timestamptz,
    hidden_rule   text,
    hidden_rule_sr text,
    hidden_rule_en text,
    hidden_reason text,
    version       bigint not null default 1
);
create index contribution_at_provision on participation.contribution (consultation, eid, created_at, id) where parent is null;
create index contribution_proposing_at on participation.contribution (consultation, eid, kind, created_at, id) where parent is null and kind <> 'comment';
create index contribution_in_debate on participation.contribution (consultation, created_at, id) where parent is null;
create index contribution_proposing on participation.contribution (consultation, kind, created_at, id) where parent is null and kind <> 'comment';
create index contribution_reply on participation.contribution (parent, created_at, id) where parent is not null;
create index contribution_of_author on participation.contribution (author, created_at, id);

-- Tallies live apart from the text, so that a vote never rewrites it. support orders «top», dispute «controversial».
create table participation.contribution_tally (
    contribution  uuid primary key,
    consultation  uuid not null,
    eid           text not null,
    kind          text not null,
    top_level     boolean not null,
    votes_for     int not null default 0,
    votes_against int not null default 0,
    replies       int not null default 0,
    support       int not null default 0,
    dispute       int not null default 0
);
create index contribution_by_support_at on participation.contribution_tally (consultation, eid, support, contribution) where top_level;
create index contribution_by_support on participation.contribution_tally (consultation, support, contribution) where top_level;
create index contribution_by_dispute_at on participation.contribution_tally (consultation, eid, dispute, contribution) where top_level and dispute > 0;
create index contribution_by_dispute on participation.contribution_tally (consultation, dispute, contribution) where top_level and dispute > 0;

create table participation.ballot (
    contribution uuid not null,
    citizen      uuid not null,
    value        smallint not null,
    cast_at      timestamptz not null,
    primary key (contribution, citizen)
);
-- Votes that are cast but not yet in the tally, a few milliseconds' worth. Tally and these together are always exact,
-- and no two voters ever wait for one row.
create table participation.ballot_in_flight (
    event         uuid primary key,
    contribution  uuid not null,
    votes_for     int not null,
    votes_against int not null
);
create index ballot_in_flight_on on participation.ballot_in_flight (contribution);

-- The serbian stemmer over the text, which folds Cyrillic into Latin, and over the same words without diacritics where they
-- have any: one vector answers questions in either script and in bald Latin.
create table participation.contribution_search (
    contribution uuid primary key,
    consultation uuid not null,
    words        tsvector not null
);
create index contribution_search_words on participation.contribution_search using gin (words);
