# What the scripts share: where the project is, which JDK builds it, how taonet is started. Sourced, never run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Prints the comment at the top of the calling script: its --help.
help() { sed -n '2,/^[^#]/{/^[^#]/d;s/^# \{0,1\}//;p}' "$0"; }

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Succeeds when $1 is the home of a JDK 25 (a compiler, not only a java).
is_jdk_25() {
  [[ -x $1/bin/javac ]] && [[ $("$1/bin/javac" -version 2>&1) == "javac 25"* ]]
}

# Exports JAVA_HOME: the one that is set, else one where Linux and macOS keep them, else the javac on the PATH.
find_java() {
  local home found
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [[ -n $home ]] && is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  if found=$(command -v javac) && home=$(dirname "$(dirname "$(readlink -f "$found")")") && is_jdk_25 "$home"; then
    export JAVA_HOME=$home
    return
  fi
  die "taonet is built with JDK 25 and none was found (looked at JAVA_HOME, /usr/lib/jvm/*25*, PATH).
Install Temurin 25 (package temurin-25-jdk), or any other JDK 25, and set JAVA_HOME to its folder."
}

# Maven as the project pins it.
maven() {
  find_java
  (cd "$root" && ./mvnw "$@")
}

# Builds target/quarkus-app when a source is newer than it (or it is not there); quiet when nothing is to do.
build_jar() {
  local jar=$root/target/quarkus-app/quarkus-run.jar
  if [[ ! -f $jar || -n $(find "$root/src/main" "$root/pom.xml" -newer "$jar" -print -quit) ]]; then
    say "building taonet (target/quarkus-app)…"
    maven -q -Dfast -Dquarkus.build.skip=false -DskipTests -Dmaven.test.skip=true package >&2
    touch "$jar"
  fi
}

# The command that runs the built jar, a word a line (run find_java and build_jar first).
taonet_command() {
  printf '%s\n' "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -jar "$root/target/quarkus-app/quarkus-run.jar"
}

# Sets the array program to the words that start taonet: the binary that TAONET_BINARY names, else the built jar (run
# build_jar first). For what runs in the background: "${program[@]}" node … & makes $! taonet's own id.
find_program() {
  if [[ -n ${TAONET_BINARY:-} ]]; then
    program=("$TAONET_BINARY")
  else
    find_java
    mapfile -t program < <(taonet_command)
  fi
}

# Runs taonet in the foreground.
taonet() {
  local program
  find_program
  "${program[@]}" "$@"
}
