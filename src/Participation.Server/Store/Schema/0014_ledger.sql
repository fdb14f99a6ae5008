-- The public record of moderation: what was done, by which role, under which rule and why, and what an appeal came to. No words of the contribution, nobody's name.
create table participation.moderation_ledger (
    id           uuid primary key,
    municipality uuid not null,
    consultation uuid not null,
    contribution uuid,
    decision     text not null,
    role         text not null,
    rule         text,
    rule_sr      text,
    rule_en      text,
    reason       text,
    basis        text,
    at           timestamptz not null,
    -- How long what it settles had waited, in seconds; null where nothing had.
    waited       double precision,
    -- What was said against it: filed, upheld or overturned.
    appeal       text,
    undone       boolean not null default false
);
create index moderation_ledger_of on participation.moderation_ledger (consultation, at, id);
create index moderation_ledger_in on participation.moderation_ledger (municipality, at);
create index moderation_ledger_on on participation.moderation_ledger (contribution, at);
