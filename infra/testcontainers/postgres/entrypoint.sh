#!/bin/bash
# The part of the public image's entry point that Testcontainers relies on: a first server that makes
# user and database, stopped again, and then the real one ("ready to accept connections" comes twice).
set -eu
if [ "$(id -u)" = 0 ]; then
  mkdir -p /pgdata
  chown postgres /pgdata
  exec setpriv --reuid=postgres --regid=postgres --clear-groups /bin/bash "$0" "$@"
fi
export PATH="/usr/lib/postgresql/current:$PATH" PGDATA=/pgdata/main
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}
initdb -U "$user" --pwfile=<(printf '%s' "${POSTGRES_PASSWORD:-}") -A scram-sha-256 --auth-local=trust \
  -E UTF-8 --locale=C.UTF-8 >/dev/null
echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
pg_ctl -w -o "-c listen_addresses= -k /tmp" start
[ "$database" = postgres ] || createdb -h /tmp -U "$user" "$database"
pg_ctl -w -m fast stop
exec "$@" -c listen_addresses='*' -k /tmp
