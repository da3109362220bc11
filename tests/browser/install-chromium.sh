#!/usr/bin/env bash
# Sees to it that there is a browser for the tests marked `browser`, where that can be done without asking.
# Always ends well: whether a missing browser is a failure is for the tests to say (it is, with CI=true).
set -euo pipefail

# The same names, in the same order, as the tests look for.
for name in "${KAMERBRIEVEN_CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [[ -n $name ]] && command -v "$name" >/dev/null; then
    exit 0
  fi
done

as_root=()
if [[ $(id -u) != 0 ]]; then
  as_root=(sudo -n)
fi

packages=(chromium fonts-dejavu-core fonts-liberation)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if ! command -v apt-get >/dev/null; then
  reason="this machine has no apt-get"
elif ! "${as_root[@]}" true 2>/dev/null; then
  reason="installing it takes root"
else
  echo "Installing Chromium for the browser tests (apt-get install ${packages[*]}) ..."
  if { "${as_root[@]}" apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}"; } \
    >"$log" 2>&1 </dev/null; then
    exit 0
  fi
  reason="apt-get failed: $(grep -m1 '^E:' "$log" || tail -n1 "$log")"
fi

outcome="be skipped"
if [[ ${CI:-} == true ]]; then
  outcome="fail"
fi
echo "No Chromium ($reason): the browser tests will $outcome. Install Chromium or Chrome," \
  "or set KAMERBRIEVEN_CHROMIUM to its program." >&2
