# Sourced by the scripts of ci/: where things are, and a build that is silent when it goes well.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# The program whose behaviour the gates judge: that of preset dev, unless the caller says another.
program=${PROOFLOAD:-$root/build/dev/proofload}

# build PRESET [TARGET…]: configures and builds; shows the end of the log when it fails.
build() {
  local preset=$1 log="$root/build/$1/build.log"
  shift
  mkdir -p "$root/build/$preset"
  if ! { cmake -S "$root" --preset "$preset" && cmake --build "$root/build/$preset" ${@:+--target "$@"}; } >"$log" 2>&1; then
    { grep -vE '^(\[[0-9]+/[0-9]+\]|--) ' "$log" || tail -n 3 "$log"; } | tail -n 80
    echo "build of preset $preset failed; all of its output is in $log"
    return 1
  fi
}

need_program() {
  [[ -n ${PROOFLOAD:-} ]] || build dev proofload
}
