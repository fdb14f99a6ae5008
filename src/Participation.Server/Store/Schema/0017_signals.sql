-- From which network something was sent, as a keyed hash: enough to see that several accounts wrote from one, and after two days nothing at all. The key of a day is thrown
-- away with its rows, so that no list of addresses can be tried against what an old copy of the database may hold. Made of no events, and so not beside what is.
create table accounts.network_key (
    day date primary key,
    key bytea not null
);
create table accounts.network_sight (
    contribution uuid primary key,
    network      bytea not null,
    account      uuid not null,
    at           timestamptz not null
);
create index network_sight_on on accounts.network_sight (network, account);
create index network_sight_at on accounts.network_sight (at);

-- How often the reports of a citizen were upheld.
create index report_of_citizen on participation.report (citizen, settled_at) where settled_at is not null;
