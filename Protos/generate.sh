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
    without "$into" google/protobuf/descriptor
}

# without FOLDER PROTO: C that was included for a proto's options alone, which C has no use for, is not.
without() {
    find "$1" -name '*.pb-c.h' -exec sed -i "\\|#include \"$2.pb-c.h\"|d" {} +
}

# code INTO C_MODULE INCLUDE PARAMETERS PROTO...: Swift for the protos, and what makes a module of their C.
code() {
    into="$1" module="$2" include="$3" parameters="$4"
    shift 4
    mkdir -p "$into" "$out/plugin"
    protoc --plugin="$plugin" "$include" -IProtos -I/usr/include --frmr_out="$parameters:$out/plugin" "$@"
    mv "$out"/plugin/*.h "$out"/plugin/*.modulemap "$module/include/"
    mv "$out"/plugin/*.swift "$into/"
    rm -rf "$out/plugin"
}

protos_root="$PWD/Protos"
contracts="$(cd Protos && find frmr -name '*.proto' | sort)"
runtime="$(cd Protos && find google grpc ttrpc -name '*.proto' | sort)"
public="google/protobuf/any.proto google/protobuf/duration.proto"

# shellcheck disable=SC2086
{
    c Protos "$out/Shared/CContracts" $contracts
    c Protos "$out/Shared/CCalls" $runtime
    without "$out/Shared/CCalls" frmr/common/v1/options
    (cd /usr/include && protoc-c -I. --c_out="$out" $public)
    for proto in $public; do
        name="${proto%.proto}.pb-c"
        mkdir -p "$(dirname "$out/Shared/CCalls/include/$name")"
        mv "$out/$name.h" "$out/Shared/CCalls/include/$name.h"
        mv "$out/$name.c" "$out/Shared/CCalls/$(echo "$name.c" | tr / .)"
    done
    rm -rf "$out/google"

    code "$out/Shared/Calls/Generated" "$out/Shared/CCalls" -IProtos "module=FRMRCCalls" $runtime $public
    code "$out/Shared/Contracts/Generated" "$out/Shared/CContracts" -IProtos \
        "module=FRMRCContracts,runtime=FRMRCalls,folder=frmr,catalog=true" $contracts $runtime

    # The golden proto has every kind of field in use; its code is compiled and tested in Tests/CallsTests.
    c Tests/Fixtures "$out/Tests/CGolden" golden.proto
    without "$out/Tests/CGolden" frmr/common/v1/options
    code "$out/Tests/CallsTests/Generated" "$out/Tests/CGolden" -ITests/Fixtures \
        "module=CGolden,runtime=FRMRCalls,internal=true" golden.proto
}

stale=0
for folder in Shared/CCalls Shared/CContracts Shared/Calls/Generated Shared/Contracts/Generated Tests/CGolden \
    Tests/CallsTests/Generated; do
    if [ "${1:-}" = --check ]; then
        diff -r -u "$folder" "$out/$folder" || stale=1
    else
        rm -rf "$folder"
        cp -R "$out/$folder" "$folder"
    fi
done
[ "$stale" = 0 ] || echo "generate: the generated code is stale: run make generate" >&2
exit "$stale"
