-- What moderators decided about a contribution that stays: each as the reader is shown it.
alter table participation.contribution
    add column redaction jsonb,
    add column off_topic jsonb,
    add column locked jsonb,
    add column erased boolean not null default false;
-- Threads that take no more contributions: of one contribution, or of a provision (eid '' is what speaks of the whole act).
create table participation.thread_lock (
    id           uuid primary key,
    consultation uuid not null,
    contribution uuid,
    eid          text not null,
    act_version  int not null,
    decision     jsonb not null
);
create index thread_lock_in on participation.thread_lock (consultation);
alter table participation.notice add column until timestamptz;
create table participation.appeal (
    id           uuid primary key,
    consultation uuid not null,
    contribution uuid not null,
    author       uuid not null,
    kind         text not null,
    rule         text not null,
    reason       text not null,
    moderator    uuid not null,
    decided_at   timestamptz not null,
    text         text,
    filed_at     timestamptz not null,
    due_at       timestamptz not null,
    outcome      text,
    answer       text,
    answered_by  uuid,
    answered_at  timestamptz
);
create index appeal_on on participation.appeal (contribution);
