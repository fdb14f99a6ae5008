-- A command decided on versions that its node remembered goes on only while they hold. The lock comes first, so that whoever wrote the
-- stream meanwhile is seen; what is refused has drawn no number of the sequence, and live readers meet no hole.
create function participation.require_versions(stream_lock bigint, streams uuid[], versions bigint[]) returns void
language plpgsql as $$
begin
    perform pg_advisory_xact_lock(stream_lock);
    if exists (select from unnest(streams, versions) seen (id, version)
               left join participation.mt_streams s on s.id = seen.id
               where coalesce(s.version, 0) <> seen.version) then
        raise exception 'a stream has changed' using errcode = 'PA001';
    end if;
end
$$;
