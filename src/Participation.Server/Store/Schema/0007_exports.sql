-- A debate is exported in the order of time; without this a small one would cost a look at every contribution of every municipality.
create index contribution_of_consultation on participation.contribution (consultation, created_at, id);
