-- Near-identical contributions in groups. Kept by a reader of events of its own and made of nothing but events and the status of rows: emptied, with its progress
-- ("likeness:All"), it is made anew.
create table participation.likeness (
    contribution uuid primary key,
    consultation uuid not null,
    author       uuid not null,
    at           timestamptz not null,
    -- Of what it speaks, as a number (see the domain's Subject), for when its text is edited.
    subject      bigint not null,
    amends       boolean not null,
    stance       smallint not null,
    group_id     uuid not null,
    counted      boolean not null
);
create index likeness_in_group on participation.likeness (group_id, counted, at, contribution);
create index likeness_of_author on participation.likeness (group_id, author) where counted;

-- Every contribution is in a group, most of them alone.
create table participation.likeness_group (
    id           uuid primary key,
    consultation uuid not null,
    stance       smallint not null,
    -- How many wordings ever came to it, and how many of them stand for it.
    joined       int not null,
    exemplars    int not null,
    -- How many contributions are to be seen in it, and of how many citizens.
    members      int not null,
    voices       int not null
);

-- Hashes of four bytes each, in ascending order, little-endian. No text can be read from them alone, but it could be guessed; where a text is erased they go with it.
create table participation.likeness_exemplar (
    wording      uuid primary key,
    contribution uuid not null,
    group_id     uuid not null,
    scope        bigint not null,
    words        int not null,
    shingles     bytea not null,
    asserted     bytea not null,
    negated      bytea not null
);
create index likeness_exemplar_of on participation.likeness_exemplar (contribution);
create index likeness_exemplar_in on participation.likeness_exemplar (group_id);

create table participation.likeness_band (
    band    bigint not null,
    wording uuid not null,
    primary key (band, wording)
);
