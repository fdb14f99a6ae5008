# The steps that ./run and ./test share. Each leaves a stamp with a hash of what it was made from, and does nothing while
# that hash stays the same. Expects $root; to be sourced by bash.
# shellcheck shell=bash
stamps="$root/.tools/stamps"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-${HOME:-$root/.tools}}
export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false

say() { printf '%s\n' "$*"; }

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

# One clear line each for the two programs that nothing here can install.
require_tools() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  local found
  found=$(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1) || found=
  local names=${found//$'\n'/, }
  [[ $'\n'$found == *$'\n'10.* ]] || stop "The .NET 10 SDK is missing (found: ${names:-none}): https://dotnet.microsoft.com/download/dotnet/10.0"
  command -v node >/dev/null || stop "Node.js 20.19 or newer is missing: https://nodejs.org"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || stop "Node.js $(node --version) is too old: 20.19 or newer is needed, https://nodejs.org"
  command -v npm >/dev/null || stop "npm is missing; it belongs to Node.js: https://nodejs.org"
}

# Prints one hash over the names and contents of all files below the given paths, without what is built or installed.
hash_of() {
  (
    cd "$root"
    find "$@" \( -name node_modules -o -name bin -o -name obj -o -name build -o -name .svelte-kit -o -name test-results -o -name TestResults \
      -o -name generated -o -name paraglide \) -prune -o -type f -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
  )
}

# fresh <name> <hash> <result>: was <result> made from <hash>?
fresh() { [ -e "$3" ] && [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]; }

stamp() {
  mkdir -p "$stamps"
  printf '%s\n' "$2" >"$stamps/$1"
}

# quietly <what> <command…>: its output is shown only where it fails.
quietly() {
  local what=$1 log
  shift
  say "$what …"
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    stop "$what: failed, see above."
  fi
  rm -f "$log"
}

# npm_packages <name> <folder> [npm options]: installs exactly what the folder's lock file names.
npm_packages() {
  local name=$1 folder=$2 hash
  shift 2
  hash=$(hash_of "$folder/package.json" "$folder/package-lock.json")
  fresh "$name" "$hash" "$root/$folder/node_modules" && return
  quietly "Installing the packages of $folder" npm ci --prefix "$root/$folder" "$@"
  stamp "$name" "$hash"
}

# The server links the libraries itself; nothing of the package has to run here.
embedded_postgres() { npm_packages embedded src/Participation.Server/Database/embedded --ignore-scripts; }

web_packages() { npm_packages web-packages web; }

web_client() {
  [ -f "$root/web/package.json" ] || return 0
  local hash
  hash=$(hash_of web)
  fresh web-client "$hash" "$root/web/build" && return
  web_packages
  quietly "Building the web client" npm run build --prefix "$root/web"
  stamp web-client "$hash"
}

server_hash() { hash_of src Directory.Build.props Directory.Packages.props global.json .editorconfig; }

# Builds the server to start quickly, in .tools/server: its code compiled ahead of time for this machine (ReadyToRun) where .NET can.
# The lock file of that build names this machine's packages as well, so it is not the committed one.
server_ahead() {
  local hash ahead=()
  hash=$(server_hash)
  fresh server-ahead "$hash" "$root/.tools/server/Participation.Server.dll" && return
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) ahead=(--runtime linux-x64) ;;
    Linux-aarch64) ahead=(--runtime linux-arm64) ;;
    Darwin-x86_64) ahead=(--runtime osx-x64) ;;
    Darwin-arm64) ahead=(--runtime osx-arm64) ;;
  esac
  [ ${#ahead[@]} -eq 0 ] || ahead+=(--self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/ahead.lock.json)
  rm -rf "$root/.tools/server"
  quietly "Building the server" dotnet publish "$root/src/Participation.Server" --configuration Release --output "$root/.tools/server" \
    --verbosity quiet -p:UseAppHost=false "${ahead[@]}"
  stamp server-ahead "$hash"
}
