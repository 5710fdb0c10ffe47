#!/bin/bash
# Starts the three services on loopback with their stores under ./data, carries a fictitious worker from registration
# to verdicts, and keeps serving until Ctrl-C. With ONCE=1 it ends with the scenario's exit code.
# Uses the release executables: make run builds them.
set -euo pipefail
cd "$(dirname "$0")/.."

BIN="$(swift build -c release --show-bin-path)"
DATA="${DATA:-$PWD/data}"
FIRST_PORT="${FIRST_PORT:-7101}"
. Tests/services.sh

start_services
echo "identity $IDENTITY · registry $REGISTRY · verification $VERIFICATION · stores in $DATA"
result=0
scenario || result=$?
[ -n "${ONCE:-}" ] && exit "$result"
echo "Serving until Ctrl-C. Logs: $DATA/*/service.log"
wait -n "${pids[@]}" || true
echo "A service ended; its log tells why." >&2
exit 1
