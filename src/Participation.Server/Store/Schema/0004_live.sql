-- The consultation's own sequence, from 1 without a gap, given by the one ordered subscription. A row says that something
-- happened and to what; the words are read at the moment of sending, so what was hidden since is never sent again.
create table participation.live_head (
    consultation uuid primary key,
    sequence     bigint not null
);
create table participation.live_message (
    consultation uuid not null,
    sequence     bigint not null,
    type         text not null,
    contribution uuid,
    eid          text,
    at           timestamptz not null,
    primary key (consultation, sequence)
);
