# Commands that need one small library only: nothing else is built for them.

# library NAME FOLDER STAMP-AND-CLASSES: builds it when its sources are newer, prints the class folder
library() {
  local folder=$1 name=${1##*/} stamp="$HOME_DIR/$1/target/.built"
  if stale "$stamp" pom.xml "$folder/pom.xml" "$folder/src/main"; then
    build "$name" "$stamp" "$folder"
  fi
  printf '%s' "$HOME_DIR/$folder/target/classes"
}

run_tool() {
  local classes=$1
  shift
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "$classes" "$@"
}

# simulate --factor means an outlet of the demonstration city, so that it needs the city's own code
asks_the_city() {
  [ "${1:-}" = simulate ] || return 1
  local word
  for word in "$@"; do
    [ "$word" = --factor ] && return 0
  done
  return 1
}

tool_hj212() {
  require_java
  if asks_the_city "$@"; then
    shift
    build_platform >&2
    run_tool "$(platform_class_path)" cn.yunguanjia.standalone.demo.Simulate "$@"
  fi
  local classes
  classes=$(library services/monitoring/hj212) || exit 1
  run_tool "$classes" cn.yunguanjia.hj212.cli.Hj212 "$@"
}

tool_aqi() {
  require_java
  local classes
  classes=$(library services/monitoring/standards) || exit 1
  run_tool "$classes" cn.yunguanjia.standards.cli.Aqi "$@"
}

tool_water() {
  require_java
  local classes
  classes=$(library services/monitoring/standards) || exit 1
  run_tool "$classes" cn.yunguanjia.standards.cli.Water "$@"
}

# The envelope needs Bouncy Castle beside it: the module copies it into target/lib when it is packaged
tool_code() {
  require_java
  local classes
  classes=$(library services/credit/envelope) || exit 1
  local words=("$@")
  # the data folder of ./yunguanjia up; a --data of the caller comes later and so wins
  case "${1:-}" in
    verify | rotate) words=("$1" --data "$HOME_DIR/.data" "${@:2}") ;;
  esac
  run_tool "$classes:$HOME_DIR/services/credit/envelope/target/lib/*" cn.yunguanjia.envelope.cli.Code "${words[@]}"
}
