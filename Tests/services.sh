# Starts the three services for run.sh and the benchmarks, which source this file from the root of the project.
# Wants: BIN, the folder of the executables; DATA, the folder of the stores; FIRST_PORT, the first of three ports.
# Gives: start_services, and on exit it ends the processes that it started, by their ids.

OPERATOR_PHONE=+79990000001
IDENTITY=127.0.0.1:$FIRST_PORT
REGISTRY=127.0.0.1:$((FIRST_PORT + 1))
VERIFICATION=127.0.0.1:$((FIRST_PORT + 2))
HEALTH_TRIES_MAX=150

pids=()

stop_started() {
    [ ${#pids[@]} = 0 ] && return
    kill -TERM "${pids[@]}" 2>/dev/null || true
    wait "${pids[@]}" 2>/dev/null || true
    pids=()
}
trap stop_started EXIT
trap 'exit 130' INT TERM

# The key by which the services know each other, and the operator's password: made on the first run.
prepare_data() {
    (
        umask 077
        mkdir -p "$DATA/identity" "$DATA/registry" "$DATA/verification"
        [ -s "$DATA/service.key" ] || head -c 32 /dev/urandom >"$DATA/service.key"
        [ -s "$DATA/operator.password" ] ||
            printf 'op1-%s' "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" >"$DATA/operator.password"
        # Repeatable: the account is left as it is when the password is right.
        "$BIN/identity" create-operator --data-dir "$DATA/identity" --phone "$OPERATOR_PHONE" \
            --password-file "$DATA/operator.password" >/dev/null
    )
}

# start NAME ADDRESS: one service in the background, its log under the data folder.
start() {
    "$BIN/$1" serve --listen "$2" --data-dir "$DATA/$1" --service-key-file "$DATA/service.key" \
        --peer-identity "$IDENTITY" --peer-registry "$REGISTRY" --peer-verification "$VERIFICATION" \
        >>"$DATA/$1/service.log" 2>&1 &
    pids+=($!)
}

# wait_healthy NAME ADDRESS PID: until the service answers; a service that ended says why.
wait_healthy() {
    local try
    for ((try = 0; try < HEALTH_TRIES_MAX; try++)); do
        if ! kill -0 "$3" 2>/dev/null; then
            echo "$1 did not start:" >&2
            tail -n 20 "$DATA/$1/service.log" >&2
            return 1
        fi
        "$BIN/frmr" call grpc.health.v1.Health/Check '{}' --endpoint "$2" --timeout 1s >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    echo "$1 does not answer on $2; its log: $DATA/$1/service.log" >&2
    return 1
}

start_services() {
    prepare_data
    start identity "$IDENTITY"
    start registry "$REGISTRY"
    start verification "$VERIFICATION"
    wait_healthy identity "$IDENTITY" "${pids[0]}"
    wait_healthy registry "$REGISTRY" "${pids[1]}"
    wait_healthy verification "$VERIFICATION" "${pids[2]}"
}

# scenario [OPTION...]: the main job against the started services.
scenario() {
    "$BIN/frmr" scenario --identity "$IDENTITY" --registry "$REGISTRY" --verification "$VERIFICATION" \
        --people Tests/Fixtures/people.json --scans Tests/Fixtures/scans \
        --spool "$DATA/identity/spool/messages.jsonl" \
        --operator-phone "$OPERATOR_PHONE" --operator-password-file "$DATA/operator.password" "$@"
}
