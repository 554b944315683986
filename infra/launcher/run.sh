# up, down, status

parse_run_options() {
  DATA="$HOME_DIR/.data"
  PORT=8080
  HJ212_PORT=9212
  HOST=127.0.0.1
  DETACH=no
  PLATFORM_OPTIONS=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --detach) DETACH=yes ;;
      --empty) PLATFORM_OPTIONS+=(--empty) ;;
      --data | --port | --hj212-port | --host | --mode)
        [ $# -ge 2 ] || refuse "$1 needs a value. See ./yunguanjia help" 2
        case "$1" in
          --data) DATA=$2 ;;
          --port) PORT=$2 ;;
          --hj212-port) HJ212_PORT=$2 ;;
          --host) HOST=$2 ;;
          --mode) PLATFORM_OPTIONS+=(--mode "$2") ;;
        esac
        shift
        ;;
      *) refuse "Unknown option $1. See ./yunguanjia help" 2 ;;
    esac
    shift
  done
  case "$DATA" in /*) ;; *) DATA="$CALLED_FROM/$DATA" ;; esac
  check_port --port "$PORT"
  check_port --hj212-port "$HJ212_PORT"
}

check_port() {
  case "$2" in
    '' | *[!0-9]*) refuse "$1 needs a port between 1 and 65535, not $2" 2 ;;
  esac
  { [ "$2" -ge 1 ] && [ "$2" -le 65535 ]; } || refuse "$1 needs a port between 1 and 65535, not $2" 2
}

state() {
  [ -r "$DATA/state.properties" ] && sed -n "s/^$1=//p" "$DATA/state.properties" | tail -1
}

# A number alone proves nothing: the process must be a platform of ours.
running_pid() {
  local pid
  pid=$(state pid)
  [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null &&
    ps -p "$pid" -o args= 2>/dev/null | grep -q 'cn\.yunguanjia\.standalone\.Yunguanjia' &&
    printf '%s' "$pid"
}

port_taken() {
  local address=$HOST
  case "$address" in 0.0.0.0 | ::) address=127.0.0.1 ;; esac
  (exec 3<>"/dev/tcp/$address/$1") 2>/dev/null
}

run_up() {
  parse_run_options "$@"
  require_tools
  local pid
  if pid=$(running_pid); then
    refuse "Yunguanjia already runs (process $pid, $(state url)); stop it with ./yunguanjia down or choose another folder with --data DIR"
  fi
  port_taken "$PORT" && refuse "Port $PORT is taken by another program; choose another with --port N"
  port_taken "$HJ212_PORT" && refuse "Port $HJ212_PORT is taken by another program; choose another with --hj212-port N"
  prepare_data_folder
  echo "云管嘉 Yunguanjia"
  build_platform
  if [ "$DETACH" = yes ]; then up_detached; else up_attached; fi
}

prepare_data_folder() {
  if [ -e "$DATA" ] && [ ! -d "$DATA" ]; then
    refuse "The data folder $DATA is not a folder; choose another with --data DIR"
  fi
  mkdir -p "$DATA/logs" 2>/dev/null && : 2>/dev/null >"$DATA/logs/console.log" ||
    refuse "The data folder $DATA cannot be written; make it writable or choose another with --data DIR"
  require_space "$DATA" "$DATA_MB_NEEDED" "the data folder (--data DIR)"
}

start_platform() {
  # the stores call nobody's home
  export AXONIQ_UPDATE_CHECKER_DISABLED=true
  exec "$JAVA_HOME/bin/java" -Xms128m -Xmx1536m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders \
    -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dyunguanjia.home="$HOME_DIR" -Dyunguanjia.begun="$BEGUN_MS" -cp "$(platform_class_path)" \
    cn.yunguanjia.standalone.Yunguanjia \
    --data "$DATA" --host "$HOST" --port "$PORT" --hj212-port "$HJ212_PORT" \
    "${PLATFORM_OPTIONS[@]+"${PLATFORM_OPTIONS[@]}"}"
}

# A process group of its own: Ctrl-C reaches this script only, which asks the platform to stop in
# order, instead of every process at once.
up_attached() {
  set -m
  start_platform &
  local pid=$!
  set +m
  trap 'kill -TERM "$pid" 2>/dev/null' INT TERM HUP
  local status
  while :; do
    wait "$pid"
    status=$?
    kill -0 "$pid" 2>/dev/null || break
  done
  # stopped on request, in order
  [ "$status" -eq 143 ] && status=0
  exit "$status"
}

up_detached() {
  local console="$DATA/logs/console.log"
  (
    # the terminal may go, the platform stays
    trap '' HUP
    set -m
    start_platform </dev/null >"$console" 2>&1 &
    printf '%s' $! >"$DATA/starting.pid"
  )
  local pid
  pid=$(cat "$DATA/starting.pid")
  rm -f "$DATA/starting.pid"
  trap 'kill -TERM "$pid" 2>/dev/null; exit 130' INT TERM HUP
  tail -n +1 -f --pid="$pid" "$console" 2>/dev/null &
  local tail_pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    # whose file it is first: a killed platform left one behind that says ready
    if [ "$(state pid)" = "$pid" ] && [ "$(state phase)" = ready ]; then
      # let the last lines through
      sleep 0.3
      kill "$tail_pid" 2>/dev/null
      wait "$tail_pid" 2>/dev/null
      exit 0
    fi
    sleep 0.2
  done
  wait "$tail_pid" 2>/dev/null
  exit 1
}

run_down() {
  parse_run_options "$@"
  local pid
  if ! pid=$(running_pid); then
    stop_left_behind && return 0
    echo "Yunguanjia does not run on $DATA"
    return 0
  fi
  echo "Stopping Yunguanjia (process $pid)"
  kill -TERM "$pid"
  local waited=0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    waited=$((waited + 1))
    if [ "$waited" -gt 450 ]; then
      refuse "Process $pid has not stopped after 90 s; see $DATA/logs/yunguanjia.log"
    fi
  done
  stop_left_behind
  say "stopped"
}

# The engines of a platform that was killed outlive it.
stop_left_behind() {
  local stopped=1 pid
  if [ -r "$DATA/postgres/postmaster.pid" ]; then
    pid=$(head -1 "$DATA/postgres/postmaster.pid")
    stop_if "$pid" "$DATA/postgres" INT && stopped=0 && echo "Stopped the PostgreSQL that a killed run left behind"
  fi
  if [ -r "$DATA/keycloak/keycloak.pid" ]; then
    pid=$(cat "$DATA/keycloak/keycloak.pid")
    stop_if "$pid" "-Dkc.home.dir=$DATA/keycloak" TERM && stopped=0 && echo "Stopped the Keycloak that a killed run left behind"
  fi
  return "$stopped"
}

# stop_if PID WORDS SIGNAL : only if its command line holds the words
stop_if() {
  kill -0 "$1" 2>/dev/null && ps -p "$1" -o args= -ww 2>/dev/null | grep -qF -- "$2" || return 1
  kill "-$3" "$1"
  local waited=0
  while kill -0 "$1" 2>/dev/null && [ "$waited" -lt 150 ]; do
    sleep 0.2
    waited=$((waited + 1))
  done
  return 0
}

run_status() {
  parse_run_options "$@"
  local pid
  if ! pid=$(running_pid); then
    echo "Yunguanjia does not run on $DATA"
    return 3
  fi
  cat <<STATUS
Yunguanjia $(state version) · $(state phase) · process $pid · since $(state since)
  address      $(state url)
  ports        gateway $(state port) · HJ 212 $(state hj212Port) · Keycloak $(state keycloakPort) · PostgreSQL $(state postgresPort) · MongoDB $(state mongoPort)
  versions     Java $(state java) · PostgreSQL $(state postgres) · Keycloak $(state keycloak)
  mode         $(state mode) · city $(state city)
  data         $DATA
STATUS
}
