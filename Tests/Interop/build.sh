#!/bin/sh
# build.sh DIR: builds interop-client and interop-server into DIR from Debian's Go packages, offline.
# Needs golang-go and golang-github-containerd-ttrpc-dev.
set -eu
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")"
export GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS=-buildvcs=false GOPROXY=off CGO_ENABLED=0
export GOCACHE="${GOCACHE:-$out/cache}"
for program in client server; do
    (cd "$program" && go vet . && go build -o "$out/interop-$program" .)
done
