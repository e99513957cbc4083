# shared by the scripts of this folder; sourced, never run
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

say() { printf '%s\n' "$*" >&2; }
refuse() { say "$*"; exit 1; }

# runs a package manager only where it may: as root on a system with apt
can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
install_packages() {
  say "Installing $*"
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@"; } >/dev/null
}

is_jdk_25() { [ -x "$1/bin/javac" ] && "$1/bin/java" -version 2>&1 | grep -q 'version "25'; }

# prints the home of a JDK 25, or nothing
look_for_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
      /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then printf '%s' "$home"; return; fi
  done
  if [ -x /usr/libexec/java_home ]; then
    home="$(/usr/libexec/java_home -v 25 2>/dev/null || true)"
    if [ -n "$home" ] && is_jdk_25 "$home"; then printf '%s' "$home"; return; fi
  fi
  if command -v javac >/dev/null; then
    home="$(cd "$(dirname "$(readlink -f "$(command -v javac)")")/.." && pwd)"
    if is_jdk_25 "$home"; then printf '%s' "$home"; fi
  fi
}

# sets JAVA_HOME to a JDK 25, installing it where the package manager offers one
need_jdk() {
  local home package
  home="$(look_for_jdk)"
  if [ -z "$home" ] && can_install; then
    for package in openjdk-25-jdk-headless temurin-25-jdk; do
      if apt-cache show "$package" >/dev/null 2>&1 && install_packages "$package"; then
        home="$(look_for_jdk)"
        break
      fi
    done
  fi
  [ -n "$home" ] || refuse "Linli needs JDK 25: install one (for example from https://adoptium.net) and set JAVA_HOME to it."
  export JAVA_HOME="$home"
  # Maven itself runs on it too; keep its libraries from warning about what they still use
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
}

need_maven() {
  command -v mvn >/dev/null && return
  if can_install; then install_packages maven || true; fi
  command -v mvn >/dev/null || refuse "Linli is built with Maven: install it (apt-get install maven, brew install maven) and start again."
}

# builds the jar when a source is newer than it; $jar is then the packaged application
jar="$root/target/linli.jar"
build() {
  if [ -f "$jar" ] && [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$jar" -print -quit)" ]; then return; fi
  need_maven
  say "Building Linli (the first time takes some minutes)"
  (cd "$root" && mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true package) || refuse "The build failed; the lines above say why."
  # Maven leaves an unchanged jar alone, so mark it as looked at
  touch "$jar"
}

# unpacks the jar for a quick start; $app is then the folder to start from
app="$root/target/app"
unpack() {
  if [ -f "$app/linli.jar" ] && [ ! "$jar" -nt "$app/linli.jar" ]; then return; fi
  rm -rf "$app"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app" >/dev/null
  touch "$app/linli.jar"
}

# absolute path of an argument that may be relative to where the user stands
absolute() { case "$1" in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$PWD" "$1" ;; esac; }

java_flags=(-Xmx1g -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED)
