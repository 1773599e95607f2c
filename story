#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Walks through the ordering example with the real commands, in a fresh folder: entity -> revision -> database -> back.
#
#   ./story             on SQLite
#   ./story postgres    on a PostgreSQL server that is unpacked for it; also h2, mariadb, mysql
set -eu

usage() {
    echo "usage: ./story [sqlite|h2|postgres|mariadb|mysql]" >&2
    exit 2
}

[ $# -le 1 ] || usage
server='' user='' password=''
case "${1:-sqlite}" in
    sqlite) url=sqlite:///ordering.db jdbc=jdbc:sqlite:ordering.db ;;
    h2) url=h2:./ordering jdbc=jdbc:h2:./ordering user=sa ;;
    postgres | postgresql) server=postgresql ;;
    mariadb) server=mariadb ;;
    mysql) server=mysql ;;
    *) usage ;;
esac

# Names and rows in every script need a locale that has them; a bare container often has none.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

[ -z "${JAVA_HOME:-}" ] || export PATH="$JAVA_HOME/bin:$PATH" # the Java that limbeck takes
command -v javac >/dev/null || {
    echo "there is no javac on PATH; install a JDK of version 17 or newer, or set JAVA_HOME to one" >&2
    exit 1
}

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ordering=$root/examples/ordering/src
entities=dev/limbeck/example/ordering
work=$(mktemp -d "${TMPDIR:-/tmp}/limbeck story.XXXXXX")
unset LIMBECK_URL DATABASE_URL LIMBECK_CONFIG LIMBECK_USER LIMBECK_PASSWORD
export XDG_CACHE_HOME="$work/cache"

server_process=''
finish() {
    status=$?
    trap - EXIT INT TERM
    if [ -n "$server_process" ]; then
        exec 3>&- # the server stays until its input ends
        wait "$server_process" || true
    fi
    cd "$root"
    rm -rf "$work"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# One line of the story: what is typed, and what comes of it. A second argument is run in its place.
step() {
    printf '\n$ %s\n' "$1"
    eval "${2:-$1}" 2>&1
}

tell() {
    printf '\n# %s\n' "$1"
}

# What step runs under the names that a reader knows.
limbeck() {
    "$root/limbeck" "$@"
}

# H2's shell speaks to every database whose driver it finds, and comes with limbeck.
sql() {
    java --enable-native-access=ALL-UNNAMED -cp "$lib/*" org.h2.tools.Shell -url "$jdbc" -user "$user" -password "$password" -sql "$1"
}

"$root/limbeck" --version # builds it when it is not there
lib=$root/limbeck-cli/target/limbeck/lib

if [ -n "$server" ]; then
    testkit=$root/limbeck-testkit/target
    if [ ! -d "$testkit/engines" ] || [ ! -f "$testkit/run-time-classpath" ]; then
        echo "getting the servers (230 MB, once)"
        mvn -q -B -ntp -Dstyle.color=never -f "$root/pom.xml" -Dquick -DskipTests -pl limbeck-testkit -am package
    fi
    echo "starting $server"
    mkfifo "$work/input"
    java -Dlimbeck.engines="$testkit/engines" -cp "$testkit/classes:$(cat "$testkit/run-time-classpath")" \
        dev.limbeck.testkit.ServerMain "$server" <"$work/input" >"$work/url" &
    server_process=$!
    exec 3>"$work/input"
    while [ ! -s "$work/url" ]; do
        kill -0 "$server_process" 2>/dev/null || { echo "the server did not start" >&2; exit 1; }
        sleep 0.2
    done
    url=$(cat "$work/url")
    place=${url#*://}
    account=${place%%@*}
    user=${account%%:*}
    case $account in *:*) password=${account#*:} ;; esac
    scheme=$server
    [ "$server" != mysql ] || scheme=mariadb # the driver that comes along
    jdbc=jdbc:$scheme://${place#*@}
fi

mkdir -p "$work/ordering/src/$entities" "$work/ordering/lib" "$work/ordering/target" "$work/ordering/changed"
cd "$work/ordering"
cp "$ordering/story/first/$entities/User.java" "src/$entities/"
cp "$ordering/main/java/$entities/User.java" "$ordering/main/java/$entities/Product.java" changed/
cp "$lib"/jakarta.persistence-api-*.jar lib/jakarta.persistence-api.jar

tell "A project with one entity"
step 'cat src/dev/limbeck/example/ordering/User.java'
step 'javac -cp lib/jakarta.persistence-api.jar -d target/classes src/dev/limbeck/example/ordering/*.java'

tell "The first revision"
step 'limbeck init'
step "echo 'DATABASE_URL=$url' > .env"
step 'limbeck revision --autogenerate -m "create users"'
step 'cat migrations/*create_users.java'
step 'limbeck upgrade head'
step "sql \"insert into users (name, email, phone) values ('สมชาย', 'somchai@example.com', '0812345678')\""

tell "The model changes: users get an address and a date of birth, and there are products"
step "diff -U 1 src/$entities/User.java changed/User.java" "diff -U 1 src/$entities/User.java changed/User.java || true"
step "mv changed/*.java src/$entities/"
step 'javac -cp lib/jakarta.persistence-api.jar -d target/classes src/dev/limbeck/example/ordering/*.java'
step 'limbeck check' 'limbeck check || echo "(exit code $?)"'
step 'limbeck revision --autogenerate -m "เพิ่ม address และ date_of_birth ให้ users"'
step 'cat migrations/*date_of_birth*.java'

tell "What would be run: all of it for an empty database, or what is pending here"
step 'limbeck upgrade head --sql'
step "limbeck upgrade $(limbeck current):head --sql"
tell "What is run"
step 'limbeck upgrade head'
step 'limbeck check'

tell "One step back; the row is still there"
step 'limbeck downgrade -1'
step 'sql "select * from users"'
step 'limbeck history'
step 'limbeck current'
