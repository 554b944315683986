# Builds what is not built, and nothing else.

MAIN_JAR="$HOME_DIR/infra/standalone/target/standalone-0.1.0-SNAPSHOT.jar"
BUILD_LOG="$HOME_DIR/.cache/build.log"

# Is anything in the given folders newer than the stamp?
stale() {
  local stamp=$1
  shift
  [ -f "$stamp" ] || return 0
  local newer
  newer=$(cd "$HOME_DIR" && find "$@" \
    \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -name '*.md' \) -prune -o \
    \( -type f -o -path '*/src/*' \) -newer "$stamp" -print -quit)
  [ -n "$newer" ]
}

# maven ARG… : the wrapper, its words in the build log
maven() {
  (cd "$HOME_DIR" && ./mvnw -B -ntp "$@" </dev/null)
}

# build WHAT STAMP MODULE ARG… : shows which module is being built
build() {
  local what=$1 stamp=$2 modules=$3
  shift 3
  mkdir -p "$HOME_DIR/.cache"
  : >"$BUILD_LOG"
  # the time before the build: what is edited while it runs is built again next time
  local before="$HOME_DIR/.cache/build-began"
  : >"$before"
  maven "$@" -pl "$modules" -am -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1 |
    tee "$BUILD_LOG" | build_progress "$what"
  if [ "${PIPESTATUS[0]}" -ne 0 ]; then
    local reason
    reason=$(grep -m1 '^\[ERROR\]' "$BUILD_LOG" | cut -c9-240)
    refuse "The build failed: ${reason:-see the log} (log: $BUILD_LOG)"
  fi
  mkdir -p "$(dirname "$stamp")"
  mv "$before" "$stamp"
}

build_progress() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ ^\[INFO\]\ Building\ ([^ ]+)\ .*\[([0-9]+)/([0-9]+)\] ]]; then
      [ "${BASH_REMATCH[1]}" = yunguanjia ] ||
        say "building $1: ${BASH_REMATCH[1]} (${BASH_REMATCH[2]} of ${BASH_REMATCH[3]})" >&2
    fi
  done
}

build_platform() {
  local stamp="$HOME_DIR/infra/standalone/target/.built"
  if [ ! -f "$MAIN_JAR" ] || [ ! -d "$HOME_DIR/infra/standalone/target/lib" ] ||
    stale "$stamp" pom.xml shared-kernel services gateway infra/standalone; then
    require_space "$HOME_DIR" 2048 "building"
    say "building the platform (a few minutes the first time)"
    build platform "$stamp" infra/standalone
    rm -f "$HOME_DIR/infra/standalone/target/classpath"
  fi
}

# The platform's class path, in an order that does not depend on the file system.
platform_class_path() {
  local file="$HOME_DIR/infra/standalone/target/classpath"
  if [ ! -f "$file" ]; then
    {
      printf '%s' "$MAIN_JAR"
      find "$HOME_DIR/infra/standalone/target/lib" -name '*.jar' | LC_ALL=C sort |
        while IFS= read -r jar; do printf ':%s' "$jar"; done
    } >"$file"
  fi
  cat "$file"
}
