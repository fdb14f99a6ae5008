create table participation.report (
    contribution uuid not null,
    citizen      uuid not null,
    consultation uuid not null,
    reason       text not null,
    explanation  text,
    reported_at  timestamptz not null,
    settled_at   timestamptz,
    primary key (contribution, citizen)
);
create index report_waiting on participation.report (consultation, contribution, reported_at) where settled_at is null;

-- What a citizen is told inside the application.
create table participation.notice (
    id           uuid primary key,
    citizen      uuid not null,
    kind         text not null,
    consultation uuid not null,
    contribution uuid,
    rule         text,
    rule_sr      text,
    rule_en      text,
    reason       text,
    at           timestamptz not null,
    read_at      timestamptz
);
create index notice_of_citizen on participation.notice (citizen, at, id);
