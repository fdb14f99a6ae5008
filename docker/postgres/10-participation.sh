#!/bin/bash
# Runs once, when the volume is new: an account of the server's own that owns its database and nothing else.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$PARTICIPATION_PASSWORD" <<'SQL'
create role participation login password :'password';
create database participation owner participation;
revoke connect on database participation from public;
SQL
