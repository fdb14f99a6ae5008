-- The files of the pictures in acts. A draft and the versions made of it share one row: its id is the SHA-256 of the file, and the text of the act says where it stands.
create table participation.act_picture (
    consultation uuid not null,
    id           text not null,
    type         text not null,
    width        int not null,
    height       int not null,
    content      bytea not null,
    primary key (consultation, id)
);
-- Pictures are packed already: kept as they are, out of the row.
alter table participation.act_picture alter column content set storage external;
