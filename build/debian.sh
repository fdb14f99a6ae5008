# The programs of the distribution that the tests drive. To be sourced by bash after steps.sh.
# shellcheck shell=bash

# name of the program, name of the package
debian_needs=(
  "chromium chromium"
  "redis-server redis-server"
  "soffice libreoffice-writer-nogui"
  "pdftotext poppler-utils"
)

# Installs what is missing where that is allowed; else one line says what to install. The tests that cannot do without fail.
debian_packages() {
  local need missing=()
  for need in "${debian_needs[@]}"; do
    command -v "${need%% *}" >/dev/null || missing+=("${need##* }")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! grep -qsE '^ID(_LIKE)?=.*(debian|ubuntu)' /etc/os-release; then
    say "Missing for all tests to run: ${missing[*]} (names of Debian's packages)."
    return
  fi
  local policy=/usr/sbin/policy-rc.d own_policy=
  if [ ! -e "$policy" ]; then
    # Redis is started by the tests, on a port of their own: its service must not start by being installed.
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && own_policy=yes
  fi
  export DEBIAN_FRONTEND=noninteractive
  quietly "Installing ${missing[*]}" sh -c 'apt-get update && apt-get install -y --no-install-recommends "$@"' sh "${missing[@]}"
  [ -z "$own_policy" ] || rm -f "$policy"
}
