# Every test, on a fresh machine too; ends with what ran where and the closing line.

run_tests() {
  local scope=${1:-all}
  case "$scope" in
    all | quick) ;;
    *) refuse "test takes nothing or quick, but got $scope" ;;
  esac
  install_for_tests "$scope"
  require_tools
  [ "$scope" = all ] && require_browser
  require_space "$HOME_DIR" 4096 "building and testing"
  local arguments=(verify -fae)
  [ "$scope" = quick ] && arguments=(test -fae -DexcludedTags=slow)
  find "$HOME_DIR" -path '*/target/surefire-reports/*' -not -path '*/node_modules/*' -type f -delete 2>/dev/null
  find "$HOME_DIR" -path '*/target/engines/*' -not -path '*/node_modules/*' -type f -delete 2>/dev/null
  if [ "$scope" = all ]; then
    source "$HOME_DIR/infra/testcontainers/engine.sh"
    trap container_engine_down EXIT
    container_engine_up
  fi
  say "running $scope tests"
  maven "${arguments[@]}"
  local outcome=$?
  if [ "$scope" = all ]; then
    say "running the pages' own tests"
    (cd "$HOME_DIR/gateway/web" && npm run --silent test) || outcome=1
  fi
  print_engines
  closing_line || outcome=1
  return "$outcome"
}

# As root on Debian what is missing is installed; elsewhere what is missing is said: the tools by
# require_tools and require_browser, the container engine by its own line.
install_for_tests() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
  local packages=() package
  find_java || packages+=("openjdk-$JAVA_NEEDED-jdk-headless")
  find_node || packages+=(nodejs npm)
  if [ "$1" = all ]; then
    command -v chromium >/dev/null 2>&1 || packages+=(chromium)
    [ -d /usr/share/fonts/opentype/noto ] || packages+=(fonts-noto-cjk)
    # a client alone is no engine
    if [ -z "${DOCKER_HOST:-}" ] && ! docker info >/dev/null 2>&1; then
      command -v podman >/dev/null 2>&1 || packages+=(podman)
      command -v runc >/dev/null 2>&1 || packages+=(runc)
      command -v debootstrap >/dev/null 2>&1 || packages+=(debootstrap)
      command -v iptables >/dev/null 2>&1 || packages+=(iptables)
      [ -x /usr/lib/podman/netavark ] || packages+=(netavark aardvark-dns)
    fi
  fi
  [ "${#packages[@]}" -eq 0 ] && return 0
  say "installing ${packages[*]}"
  apt-get update -qq >/dev/null 2>&1
  # one by one: a package that this release does not have must not keep the others away
  for package in "${packages[@]}"; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 ||
      say "could not install $package"
  done
}

require_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    [ -x "/usr/bin/$name" ] && return 0
  done
  refuse "Chromium is missing, which the browser test drives: install it with a Chinese font (apt-get install chromium fonts-noto-cjk)"
}

# suite, engine, result of each abstract suite
print_engines() {
  printf '\nWhat ran where\n'
  find "$HOME_DIR" -path '*/target/engines/*.tsv' -not -path '*/node_modules/*' -exec cat {} + | sort |
    awk -F'\t' '{printf "  %-14s %-28s %s\n", $1, $2, $3}'
}

# Counted from the reports of the runs themselves; nothing run is a failure.
closing_line() {
  find "$HOME_DIR" -path '*/target/surefire-reports/TEST-*.xml' -not -path '*/node_modules/*' \
    -exec grep -h -m1 -A8 '<testsuite ' {} + |
    awk '
      function figure(name,   at) {
        if (match($0, " " name "=\"[0-9]+\"")) {
          at = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", at); return at
        }
        return 0
      }
      { tests += figure("tests"); failed += figure("failures") + figure("errors"); skipped += figure("skipped") }
      END {
        printf "\n%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
        exit tests == 0 || failed > 0
      }'
}
