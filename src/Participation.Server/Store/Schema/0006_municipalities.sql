create table participation.municipality (
    id           uuid primary key,
    slug         text not null unique,
    name         text not null,
    name_latin   text not null,
    genitive     text,
    kind         text not null,
    district     text,
    colour       text,
    version      bigint not null default 1
);
create table participation.official_language (
    municipality uuid not null,
    language     text not null,
    added        bigint not null,
    primary key (municipality, language)
);
create table participation.conduct_rule (
    municipality uuid not null,
    number       text not null,
    text_sr      text not null,
    text_en      text not null,
    primary key (municipality, number)
);
-- kind '' is every kind without its own.
create table participation.minimum_period (
    municipality uuid not null,
    kind         text not null,
    days         int not null,
    primary key (municipality, kind)
);
-- By citizen first: «what may this person do» is asked far more often than «who works here».
create table participation.role_holding (
    citizen      uuid not null,
    municipality uuid not null,
    role         text not null,
    since        timestamptz not null,
    primary key (citizen, municipality, role)
);
create index role_holding_here on participation.role_holding (municipality, role);
