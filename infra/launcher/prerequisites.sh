# JDK, Node and disk: found, or refused in one line.

: "${JAVA_NEEDED:=25}" "${NODE_NEEDED:=20}" "${DATA_MB_NEEDED:=1024}"

# The feature version of the JDK in a folder, from its release file; running it would take a second.
jdk_version() {
  local line
  [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    line=$(grep -m1 '^JAVA_VERSION=' "$1/release")
    line=${line#*=\"}
  else
    line=$("$1/bin/javac" -version 2>&1)
    line=${line#javac }
  fi
  line=${line%%[!0-9]*}
  [ -n "$line" ] && printf '%s' "$line"
}

jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  local on_path
  on_path=$(command -v javac) && dirname "$(dirname "$(readlink -f "$on_path")")"
  command -v update-java-alternatives >/dev/null 2>&1 &&
    update-java-alternatives -l 2>/dev/null | awk '{print $3}'
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME_DIR"/.cache/jdk*
}

# Sets JAVA_HOME to a JDK that is new enough, the first one found.
find_java() {
  local folder version
  while IFS= read -r folder; do
    version=$(jdk_version "$folder") || continue
    if [ "$version" -ge "$JAVA_NEEDED" ]; then
      export JAVA_HOME="$folder"
      return 0
    fi
  done < <(jdk_candidates)
  return 1
}

JAVA_MISSING="JDK $JAVA_NEEDED or newer is missing: install one (for example Eclipse Temurin $JAVA_NEEDED, or apt-get install openjdk-$JAVA_NEEDED-jdk) or set JAVA_HOME"
NODE_MISSING="Node $NODE_NEEDED or newer with npm is missing: install it (https://nodejs.org, or apt-get install nodejs npm)"

require_java() {
  find_java || refuse "$JAVA_MISSING"
}

# One line for each that is missing.
require_tools() {
  local missing=no
  find_java || { printf '✗ %s\n' "$JAVA_MISSING" >&2; missing=yes; }
  find_node || { printf '✗ %s\n' "$NODE_MISSING" >&2; missing=yes; }
  [ "$missing" = no ] || exit 1
}

node_candidates() {
  command -v node
  printf '%s\n' "$HOME"/.nvm/versions/node/*/bin/node /usr/local/bin/node /opt/node*/bin/node
}

find_node() {
  local node version
  while IFS= read -r node; do
    [ -x "$node" ] || continue
    version=$("$node" --version 2>/dev/null)
    version=${version#v}
    version=${version%%.*}
    if [ -n "$version" ] && [ "$version" -ge "$NODE_NEEDED" ] &&
      { [ -x "$(dirname "$node")/npm" ] || command -v npm >/dev/null 2>&1; }; then
      PATH="$(dirname "$node"):$PATH"
      export PATH
      return 0
    fi
  done < <(node_candidates)
  return 1
}

free_mb() {
  local folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  df -Pk "$folder" 2>/dev/null | awk 'NR==2 {print int($4/1024)}'
}

# require_space FOLDER MB WHAT
require_space() {
  local free
  free=$(free_mb "$1")
  if [ -n "$free" ] && [ "$free" -lt "$2" ]; then
    refuse "The disk is nearly full: $free MB are free in $1, $2 MB are needed for $3"
  fi
}
