-- One table of what waits for moderators, whatever the cause: a page of it costs the same among fifty and among fifty thousand.
-- The id is the appeal's, else the contribution's: it waits once, whatever the causes.
create table participation.duty (
    id           uuid primary key,
    municipality uuid not null,
    consultation uuid not null,
    contribution uuid not null,
    why          text not null,
    since        timestamptz not null,
    due          timestamptz not null
);
create index duty_due on participation.duty (municipality, due, id);
create index duty_due_why on participation.duty (municipality, why, due, id);
create index duty_on on participation.duty (contribution);
-- Who is looking at what right now. No fact: it expires by itself and is made of no events.
create table participation.duty_claim (
    duty      uuid primary key,
    moderator uuid not null,
    until     timestamptz not null
);

alter table participation.report add column due_at timestamptz;
update participation.report set due_at = reported_at + interval '24 hours';
insert into participation.duty (id, municipality, consultation, contribution, why, since, due)
select r.contribution, c.municipality, c.id, r.contribution, 'report', min(r.reported_at), min(r.due_at)
from participation.report r join participation.consultation c on c.id = r.consultation
where r.settled_at is null group by r.contribution, c.id;
