-- What everyone reads of a consultation: one row, rewritten by its few events. The phase follows from the times.
create schema if not exists participation;
create table participation.consultation (
    id           uuid primary key,
    municipality uuid not null,
    kind         text not null,
    title        text not null,
    summary      text not null,
    legal_basis  text not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    published_at timestamptz,
    closed_at    timestamptz,
    cancelled_at timestamptz,
    reason       text,
    announced    text not null default 'draft',
    act_version  int not null default 0,
    version      bigint not null default 0
);
create index consultation_of_municipality on participation.consultation (municipality, starts_at, id);
-- The clock asks only for what is still under way.
create index consultation_under_way on participation.consultation (announced) where announced in ('upcoming', 'open');

create table participation.consultation_tally (
    consultation uuid primary key,
    comments     int not null default 0,
    proposals    int not null default 0,
    amendments   int not null default 0,
    participants int not null default 0
);
-- Participants are counted once, whatever they do: the row is the proof.
create table participation.participant (
    consultation uuid not null,
    citizen      uuid not null,
    primary key (consultation, citizen)
);
create table participation.participation_day (
    consultation  uuid not null,
    day           date not null,
    contributions int not null default 0,
    primary key (consultation, day)
);
-- eid '' is the whole act.
create table participation.provision_tally (
    consultation uuid not null,
    eid          text not null,
    comments     int not null default 0,
    proposals    int not null default 0,
    amendments   int not null default 0,
    stance_for     int not null default 0,
    stance_against int not null default 0,
    stance_neutral int not null default 0,
    primary key (consultation, eid)
);
