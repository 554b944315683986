# Gets a container engine going for the tests where none answers, and says what it got. Nothing here
# ends the run: the suites' container halves then say why they did not run.
#
# Where an engine with images answers already, it is used as it is, with the public images. Where only
# Podman can be had, a service of our own is started, and the images are built from the distribution's
# packages, because such machines rarely reach an image registry.

CONTAINER_ENGINE_PID=

container_engine_up() {
  if command -v docker >/dev/null 2>&1 && docker info >/dev/null 2>&1; then
    say "container engine: Docker is there"
    return 0
  fi
  if [ -n "${DOCKER_HOST:-}" ]; then
    say "container engine: $DOCKER_HOST"
    return 0
  fi
  if [ "$(id -u)" != 0 ] || ! command -v podman >/dev/null 2>&1; then
    say "container engine: none (as root on Debian Podman is set up; otherwise start Docker or set DOCKER_HOST)"
    return 0
  fi
  start_podman || {
    say "container engine: Podman does not work on this machine (see $CONTAINER_LOG)"
    container_engine_down
    unset DOCKER_HOST
    return 0
  }
}

start_podman() {
  local folder="$HOME_DIR/.cache/containers"
  CONTAINER_LOG="$folder/engine.log"
  mkdir -p "$folder"
  : >"$CONTAINER_LOG"
  # the default runtime and cgroup manager fail where systemd or CAP_SYS_RESOURCE are missing
  cat >"$folder/containers.conf" <<'CONF'
[containers]
default_ulimits = ["nofile=20000:20000", "nproc=4096:4096"]
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
CONF
  export CONTAINERS_CONF="$folder/containers.conf"
  # a socket's path may not be long
  CONTAINER_SOCKET_FOLDER=$(mktemp -d /tmp/yunguanjia-podman.XXXXXX) || return 1
  local socket="$CONTAINER_SOCKET_FOLDER/podman.sock"
  if ! images_current "$folder"; then
    say "building the images for the container tests (a minute or two, once)"
    build_images "$folder" >>"$CONTAINER_LOG" 2>&1 || return 1
  fi
  # an image is no use where containers can't run
  podman run --rm --entrypoint true localhost/yunguanjia-postgres:latest >>"$CONTAINER_LOG" 2>&1 || return 1
  podman system service --time=0 "unix://$socket" >>"$CONTAINER_LOG" 2>&1 </dev/null &
  CONTAINER_ENGINE_PID=$!
  local waited=0
  while [ ! -S "$socket" ]; do
    sleep 0.1
    waited=$((waited + 1))
    { [ "$waited" -lt 100 ] && kill -0 "$CONTAINER_ENGINE_PID" 2>/dev/null; } || return 1
  done
  export DOCKER_HOST="unix://$socket"
  export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
  export YUNGUANJIA_POSTGRES_IMAGE=localhost/yunguanjia-postgres:latest
  say "container engine: Podman, with a PostgreSQL image built here; MongoDB's image only where a registry is reached"
}

POSTGRES_RECIPE="$HOME_DIR/infra/testcontainers/postgres"

# Built once, rebuilt when the recipe changes.
images_current() {
  [ -f "$1/images.built" ] && [ -z "$(find "$POSTGRES_RECIPE" -newer "$1/images.built" -print -quit)" ] &&
    podman image exists localhost/yunguanjia-postgres:latest
}

build_images() {
  if ! podman image exists localhost/yunguanjia-base:latest; then
    local root="$1/base" mirror suite
    suite=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-stable}")
    # the same mirror that this machine's packages come from
    mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $suite" 2>/dev/null | head -1)
    rm -rf "$root"
    debootstrap --variant=minbase "$suite" "$root" ${mirror:+"$mirror"} || return 1
    cp /etc/apt/sources.list "$root/etc/apt/sources.list" 2>/dev/null
    cp /etc/apt/sources.list.d/* "$root/etc/apt/sources.list.d/" 2>/dev/null
    tar -C "$root" -c . | podman import - localhost/yunguanjia-base:latest || return 1
    rm -rf "$root"
  fi
  podman build --network=host -t localhost/yunguanjia-postgres:latest "$POSTGRES_RECIPE" && : >"$1/images.built"
}

container_engine_down() {
  local left
  if [ -n "$CONTAINER_ENGINE_PID" ]; then
    left=$(podman ps -aq --filter label=org.testcontainers=true 2>/dev/null)
    # shellcheck disable=SC2086 # a list of ids
    [ -n "$left" ] && podman rm -f -t 0 $left >/dev/null 2>&1
  fi
  [ -n "$CONTAINER_ENGINE_PID" ] && kill "$CONTAINER_ENGINE_PID" 2>/dev/null && wait "$CONTAINER_ENGINE_PID" 2>/dev/null
  CONTAINER_ENGINE_PID=
  [ -n "${CONTAINER_SOCKET_FOLDER:-}" ] && rm -rf "$CONTAINER_SOCKET_FOLDER"
  return 0
}
