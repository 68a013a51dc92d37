#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server of its own for the tests, on the loopback address, with TLS and passwords, in a folder that is
# thrown away: "postgres_server.sh start DIR PASSWORD" prints its port; "postgres_server.sh stop DIR" ends it.
# Exit code 77: PostgreSQL or openssl is not installed.
set -eu
action=$1
dir=$2

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$bin" ] || bin=$(dirname "$(command -v pg_ctl 2>/dev/null || echo /none/pg_ctl)")
if [ ! -x "$bin/pg_ctl" ] || [ ! -x "$bin/initdb" ] || ! command -v openssl >/dev/null 2>&1; then
    echo "PostgreSQL (initdb, pg_ctl) or openssl is not installed" >&2
    exit 77
fi

# The server refuses to run as the superuser.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=postgres --regid=postgres --init-groups "$@"
    else
        "$@"
    fi
}

make_certificates() {
    for name in authority stranger; do
        openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Passerelle test $name" \
            -keyout "$dir/$name.key" -out "$dir/$name.pem" 2>/dev/null
    done
    openssl req -newkey rsa:2048 -nodes -subj "/CN=localhost" -keyout "$dir/server.key" -out "$dir/server.csr" 2>/dev/null
    printf 'subjectAltName=DNS:localhost\n' >"$dir/names"
    openssl x509 -req -in "$dir/server.csr" -CA "$dir/authority.pem" -CAkey "$dir/authority.key" -CAcreateserial \
        -days 2 -extfile "$dir/names" -out "$dir/server.pem" 2>/dev/null
    chmod 600 "$dir"/*.key
    chmod 644 "$dir"/*.pem
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
    password=$1
    mkdir -p "$dir"
    chmod 711 "$dir"
    make_certificates
    printf '%s\n' "$password" >"$dir/password"
    mkdir -p "$dir/data"
    if [ "$(id -u)" -eq 0 ]; then
        chown -R postgres: "$dir"
    fi
    as_server "$bin/initdb" -D "$dir/data" -U admin --auth=scram-sha-256 --pwfile="$dir/password" -E UTF8 \
        --locale=C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; exit 1; }
    port=$(free_port)
    cat >>"$dir/data/postgresql.conf" <<EOF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 120
ssl = on
ssl_cert_file = '$dir/server.pem'
ssl_key_file = '$dir/server.key'
EOF
    printf 'hostssl all all 127.0.0.1/32 scram-sha-256\n' >"$dir/data/pg_hba.conf"
    printf '%s\n' "$port" >"$dir/port"
    resume
    printf '%s\n' "$port"
}

resume() {
    as_server "$bin/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/data/server.log" start >/dev/null 2>&1 || {
        cat "$dir/data/server.log" >&2
        exit 1
    }
}

case $action in
start) start "$3" ;;
resume) resume ;;
stop) as_server "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 || true ;;
*)
    echo "start, resume or stop" >&2
    exit 2
    ;;
esac
