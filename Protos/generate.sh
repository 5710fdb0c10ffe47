#!/bin/sh
# Generates the C and Swift code of the protos: Protos/generate.sh
# Says whether the committed code is stale, changing nothing: Protos/generate.sh --check (exit status 1 when it is)
# Needs protoc and protoc-c: apt-get install protobuf-compiler protobuf-c-compiler
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C

for tool in protoc protoc-c; do
    command -v "$tool" >/dev/null || {
        echo "generate: $tool is missing: apt-get install protobuf-compiler protobuf-c-compiler" >&2
        exit 2
    }
done

swift build --product protoc-gen-frmr >&2
plugin="$(swift build --show-bin-path)/protoc-gen-frmr"
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT

# c PROTO_ROOT OUT PROTO...: C for the protos. Headers go under OUT/include, sources beside it.
c() {
    root="$1" into="$2"
    shift 2
    mkdir -p "$into/include"
    (cd "$root" && protoc-c -I. -I"$protos_root" -I/usr/include --c_out="$into/include" "$@")
    (cd "$into/include" && find . -name '*.pb-c.c') | while read -r source; do
        mv "$into/include/$source" "$into/$(echo "${source#./}" | tr / .)"
    done
    # Only the extensions of options refer to descriptors, and C has no use for those.
    find "$into" -name '*.pb-c.h' -exec sed -i '/#include "google\/protobuf\/descriptor.pb-c.h"/d' {} +
}

protos_root="$PWD/Protos"
protos="$(cd Protos && find . -name '*.proto' | sed 's|^\./||' | sort)"
public="google/protobuf/any.proto google/protobuf/duration.proto"

# shellcheck disable=SC2086
{
    c Protos "$out/Shared/CMessages" $protos
    (cd /usr/include && protoc-c -I. --c_out="$out" $public)
    for proto in $public; do
        name="${proto%.proto}.pb-c"
        mkdir -p "$(dirname "$out/Shared/CMessages/include/$name")"
        mv "$out/$name.h" "$out/Shared/CMessages/include/$name.h"
        mv "$out/$name.c" "$out/Shared/CMessages/$(echo "$name.c" | tr / .)"
    done
    rm -rf "$out/google"

    mkdir -p "$out/swift" "$out/golden"
    protoc --plugin="$plugin" -IProtos -I/usr/include \
        --frmr_out="module=CMessages,catalog=true:$out/swift" $protos $public
    mkdir -p "$out/Shared/Messages/Generated"
    mv "$out"/swift/*.h "$out"/swift/*.modulemap "$out/Shared/CMessages/include/"
    mv "$out"/swift/*.swift "$out/Shared/Messages/Generated/"

    # The golden proto has every kind of field in use; its code is compiled and tested in Tests/MessagesTests.
    c Tests/Fixtures "$out/Tests/CGolden" golden.proto
    protoc --plugin="$plugin" -ITests/Fixtures -IProtos -I/usr/include \
        --frmr_out="module=CGolden,testable=true:$out/golden" golden.proto
    mkdir -p "$out/Tests/MessagesTests/Generated"
    mv "$out"/golden/*.h "$out"/golden/*.modulemap "$out/Tests/CGolden/include/"
    mv "$out"/golden/*.swift "$out/Tests/MessagesTests/Generated/"
    rm -rf "$out/swift" "$out/golden"
}

stale=0
for folder in Shared/CMessages Shared/Messages/Generated Tests/CGolden Tests/MessagesTests/Generated; do
    if [ "${1:-}" = --check ]; then
        diff -r -u "$folder" "$out/$folder" || stale=1
    else
        rm -rf "$folder"
        cp -R "$out/$folder" "$folder"
    fi
done
[ "$stale" = 0 ] || echo "generate: the generated code is stale: run make generate" >&2
exit "$stale"
