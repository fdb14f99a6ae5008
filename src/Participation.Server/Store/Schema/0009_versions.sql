-- What is said hangs on a place, the permanent identity of a provision, and places stand at addresses that each version gives anew: publishing a version touches no
-- contribution. eid and act_version say where it was written; place says of what it speaks, and the indexes that led by address lead by place.
alter table participation.contribution rename column eid to place;
alter table participation.contribution
    add column eid text not null default '',
    add column operation text,
    add column passage jsonb,
    -- Where a moderator or officer put it by hand, and why.
    add column attached_version int,
    add column attached_eid text,
    add column attached_reason text,
    add column attached_at timestamptz;
update participation.contribution set eid = place where place <> '';
alter table participation.contribution alter column eid drop default;

-- Only places that differ from the address: most of an act never moves.
create table participation.provision_place (
    consultation uuid not null,
    version      int not null,
    eid          text not null,
    place        text not null,
    primary key (consultation, version, eid)
);

-- counted and place say where a contribution is in the counts at this moment, so that every change of it changes them by exactly the difference.
alter table participation.contribution_tally rename column eid to place;
alter table participation.contribution_tally add column counted boolean not null default false;
alter table participation.provision_tally rename column eid to place;
-- Where things stand is told when a message is sent; an address of the past helps nobody.
alter table participation.live_message drop column eid;

-- Counted once anew, so that counts and marks agree also where the reader of events was behind.
update participation.contribution_tally t set counted = true from participation.contribution c where c.id = t.contribution and c.status = 'visible';
update participation.contribution_tally t set replies = s.replies
from (select p.contribution, count(c.id)::int as replies from participation.contribution_tally p
      left join participation.contribution c on c.parent = p.contribution and c.status = 'visible' group by p.contribution) s
where s.contribution = t.contribution and s.replies <> t.replies;
delete from participation.provision_tally;
insert into participation.provision_tally (consultation, place, comments, proposals, amendments, stance_for, stance_against, stance_neutral)
select consultation, place, count(*) filter (where kind = 'comment'), count(*) filter (where kind = 'proposal'), count(*) filter (where kind = 'amendment'),
       count(*) filter (where stance = 'for'), count(*) filter (where stance = 'against'), count(*) filter (where stance = 'neutral')
from participation.contribution where status = 'visible' group by consultation, place;
update participation.consultation_tally t set comments = s.comments, proposals = s.proposals, amendments = s.amendments
from (select p.consultation, count(*) filter (where c.kind = 'comment') as comments, count(*) filter (where c.kind = 'proposal') as proposals,
             count(*) filter (where c.kind = 'amendment') as amendments
      from participation.consultation_tally p left join participation.contribution c on c.consultation = p.consultation and c.status = 'visible' group by p.consultation) s
where s.consultation = t.consultation;
