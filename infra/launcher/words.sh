# What the launcher says. Everything it refuses it refuses in one line, on standard error.

refuse() {
  printf '✗ %s\n' "$1" >&2
  exit "${2:-1}"
}

say() {
  printf '  %8s  %s\n' "$(elapsed)" "$1"
}

elapsed() {
  local tenths=$((($(now_ms) - BEGUN_MS) / 100))
  printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

now_ms() {
  local now=${EPOCHREALTIME:-}
  if [ -n "$now" ]; then
    now=${now/[.,]/}
    printf '%s' "${now%???}"
  else
    printf '%s000' "$(date +%s)"
  fi
}

BEGUN_MS=$(now_ms)

print_help() {
  cat <<'HELP'
./yunguanjia up [--detach] [--data DIR] [--port N] [--hj212-port N] [--host H] [--empty]
    Builds what is not built and starts the whole platform on this machine.
    --detach        return when it is ready
    --data DIR      data folder (.data)
    --port N        the gateway's port (8080)
    --hj212-port N  the port for data loggers (9212)
    --host H        listen on another address than 127.0.0.1
    --empty         without the demonstration city
./yunguanjia down [--data DIR]      stop it
./yunguanjia status [--data DIR]    what runs, since when, on which ports, with which versions
./yunguanjia test [quick]           every test; quick: unit, architecture and slice tests
./yunguanjia bench [NAME…] [--quick]
    Each figure beside its baseline; JSON in target/bench/NAME.json. --quick: within a minute a name.
    Names: hj212-decode hj212-allocation ingest command replay warm-start code-sign code-verify qr
./yunguanjia hj212 decode [--strict]                HJ 212 frames in, one JSON object a line out
./yunguanjia hj212 send --to HOST:PORT FILE         send recorded frames
./yunguanjia hj212 simulate [--to HOST:PORT] …      play the city's data loggers
./yunguanjia hj212 simulate --exceed USCC:OUTLET --factor FACTOR [--times N] [--hour last|TIME] [--to HOST:PORT]
    An exceedance at an outlet of the demonstration city, such as 91330483MA2YGJ019P:DA001 and a21002:
    its own logger sends the last full hour (or day, where the limit is a daily mean) at N (2.0) times the limit.
./yunguanjia aqi [--standard 2012|2026|auto] [--hourly|--daily]
./yunguanjia water [--river|--lake]
./yunguanjia code verify FILE|- [--keys FILE] [--root FILE] [--at TIME] [--json] [--lang zh|en]
    A live code, verified without network against a signed key list. Exit 0 valid, 1 not valid.
./yunguanjia code rotate --emergency --reason TEXT [--data DIR]
    Revokes every key that signed live codes so far and signs with new ones, platform running or not.
./yunguanjia code rotate --plates --reason TEXT [--data DIR]
    Announces the next key for door plates; plates that hang stay genuine.
./yunguanjia code revoke --batch N --reason TEXT [--data DIR]
    Revokes the keys of one batch, of live codes or plates; new keys sign at once where wanted.
./yunguanjia help
HELP
}
