# Every test, on a fresh machine too; ends with what ran where and the closing line.

run_tests() {
  local scope=${1:-all}
  case "$scope" in
    all | quick) ;;
    *) refuse "test takes nothing or quick, but got $scope" ;;
  esac
  install_for_tests
  require_tools
  local arguments=(verify -fae)
  [ "$scope" = quick ] && arguments=(test -fae -DexcludedTags=slow)
  find "$HOME_DIR" -path '*/target/surefire-reports/*' -not -path '*/node_modules/*' -type f -delete 2>/dev/null
  find "$HOME_DIR" -path '*/target/engines/*' -not -path '*/node_modules/*' -type f -delete 2>/dev/null
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

# As root on Debian what is missing is installed; otherwise require_tools says what to install.
install_for_tests() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 0
  local packages=()
  find_java || packages+=("openjdk-$JAVA_NEEDED-jdk-headless")
  find_node || packages+=(nodejs npm)
  [ "${#packages[@]}" -eq 0 ] && return 0
  say "installing ${packages[*]}"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" >/dev/null ||
    say "could not install ${packages[*]}"
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
