-- The end whose last days were announced.
alter table participation.consultation add column last_days_of timestamptz;

-- What can be news to somebody, a row for each event whatever the number of those who follow; made by the one ordered reader, so that whoever has read up to a
-- sequence has missed nothing before it. No words: they are read at the moment of showing or sending. place only where a contribution begins a thread.
create table participation.news (
    sequence     bigint primary key,
    consultation uuid not null,
    kind         text not null,
    what         text not null,
    contribution uuid,
    place        text not null default '',
    parent       uuid,
    addressee    uuid,
    act_version  int,
    until        timestamptz,
    at           timestamptz not null
);
create index news_of_consultation on participation.news (consultation, kind, sequence);
create index news_at_place on participation.news (consultation, place, sequence) where kind = 'contribution';
create index news_answering on participation.news (parent, sequence) where parent is not null;
create index news_for on participation.news (addressee, sequence) where addressee is not null;
create index news_about on participation.news (contribution) where contribution is not null;

-- What a person follows is a setting and nobody else's business: beside the accounts, gone with them, and made of no events. One's own contributions are followed
-- without a row; a row with stopped says that they are not. since: nothing of before is news.
create table accounts.follow (
    id           uuid primary key,
    citizen      uuid not null references accounts.accounts (id) on delete cascade,
    consultation uuid not null,
    kind         text not null,
    place        text not null default '',
    contribution uuid,
    stopped      boolean not null default false,
    since        bigint not null,
    followed_at  timestamptz not null
);
create unique index follow_once on accounts.follow (citizen, consultation, kind, place, contribution) nulls not distinct;
create index follow_of_citizen on accounts.follow (citizen, followed_at, id);

-- Everyone who may have something to hear has a row for each kind: what was chosen, up to where mails have told it, and the day of the next digest.
create table accounts.news_choice (
    citizen     uuid not null references accounts.accounts (id) on delete cascade,
    kind        text not null,
    application boolean not null,
    mail        text not null,
    told        bigint not null,
    due         date,
    primary key (citizen, kind)
);
create index news_choice_due on accounts.news_choice (due, citizen) where due is not null;
-- Up to where a person has seen the news in the application.
create table accounts.news_seen (
    citizen  uuid primary key references accounts.accounts (id) on delete cascade,
    sequence bigint not null
);

-- A letter that is written when it is sent: who writes it, and about what. Its words never lie anywhere while it waits.
alter table accounts.outbox add column writer text, add column matter text;

-- Who took part before this was there hears of what comes, and not of years.
do $$
begin
    if to_regclass('participation.mt_events') is not null then
        insert into accounts.news_choice (citizen, kind, application, mail, told, due)
        select a.id, k.kind, true, k.mail, (select coalesce(max(seq_id), 0) from participation.mt_events),
               case k.mail when 'weekly' then (date_trunc('week', now() at time zone 'Europe/Belgrade') + interval '7 days')::date else ((now() at time zone 'Europe/Belgrade') + interval '1 day')::date end
        from accounts.accounts a cross join (values ('reply', 'daily'), ('contribution', 'weekly'), ('version', 'daily'), ('deadline', 'daily')) k(kind, mail)
        where exists (select from participation.contribution c where c.author = a.id);
        insert into accounts.news_seen (citizen, sequence)
        select a.id, (select coalesce(max(seq_id), 0) from participation.mt_events) from accounts.accounts a where exists (select from participation.contribution c where c.author = a.id);
    end if;
end $$;
