# The benchmarks: every figure beside its baseline.

run_bench() {
  require_tools
  local jar="$HOME_DIR/infra/bench/target/bench-0.1.0-SNAPSHOT.jar" stamp="$HOME_DIR/infra/bench/target/.built"
  if [ ! -f "$jar" ] || stale "$stamp" pom.xml shared-kernel services gateway infra/standalone infra/bench; then
    require_space "$HOME_DIR" 2048 "building"
    say "building the benchmarks" >&2
    build benchmarks "$stamp" infra/bench
  fi
  mkdir -p "$HOME_DIR/target/bench"
  export AXONIQ_UPDATE_CHECKER_DISABLED=true
  cd "$HOME_DIR" && exec "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseG1GC --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -Dyunguanjia.home="$HOME_DIR" \
    -cp "$jar:$HOME_DIR/infra/bench/target/lib/*" \
    cn.yunguanjia.bench.Bench "$@"
}
