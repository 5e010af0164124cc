# Sourced by the other scripts: finds what the project needs and installs what is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# What building needs, and what converting needs besides the libraries that building pulls in.
build_packages=(pkg-config libpoppler-glib-dev libcairo2-dev libxml2-dev libical-dev
  libphonenumber-dev libvalijson-dev nlohmann-json3-dev rapidjson-dev libseccomp-dev libsqlite3-dev
  zlib1g-dev)
run_packages=(libtesseract5 tesseract-ocr-fra tesseract-ocr-eng poppler-data fonts-dejavu-core tzdata)
# What the tests compare with.
test_packages=(poppler-utils khal python3-icalendar python3-vobject python3-dateutil calcurse radicale vdirsyncer python3 locales
  chromium)

# Installs the Debian packages that are missing, as root or through sudo, else prints how.
install_packages() {
  local missing=() name
  for name in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local command=(apt-get install -y --no-install-recommends "${missing[@]}")
  if ! command -v apt-get >/dev/null; then
    echo "These Debian packages are needed, or what your system calls them: ${missing[*]}" >&2
    exit 69
  elif [ "$(id -u)" -eq 0 ]; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive "${command[@]}"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo apt-get update -q && sudo DEBIAN_FRONTEND=noninteractive "${command[@]}"
  else
    echo "Some packages are missing. Install them, then run this again:" >&2
    echo "  sudo apt-get update && sudo ${command[*]}" >&2
    exit 69
  fi
}

# Says what to do where there is no Swift compiler, or an old one.
require_swift() {
  local version
  if ! command -v swift >/dev/null; then
    echo "Swift 6.3 is missing. Install it from https://www.swift.org/install/linux/ and put it on PATH, then run this again." >&2
    exit 69
  fi
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  if [ "$(printf '%s\n6.3\n' "$version" | sort -V | head -n 1)" != 6.3 ]; then
    echo "Swift 6.3 is needed and this is $version. Install it from https://www.swift.org/install/linux/, then run this again." >&2
    exit 69
  fi
}

# Builds the release binary at .build/release/presskit.
build_release() {
  swift build -c release --product presskit
}
