#!/usr/bin/env bash
# Searches for inputs that break the targets of Tests/FuzzTargets, with libFuzzer and the address sanitizer.
#
#   fuzz.sh run            every target for SECONDS_EACH seconds (60); TARGETS="scan json" chooses
#   fuzz.sh merge          puts what `run` found into Tests/Fuzz/Corpus, the smallest set with the same coverage
#   fuzz.sh add TARGET NAME FILE   puts one input into a target's corpus
#
# A target's corpus is one file, Tests/Fuzz/Corpus/TARGET.txt, a line for each input: its name and its bytes in Base64.
# What `run` finds stays in .build-fuzz/found; an input that breaks a target is named in the output and kept in
# .build-fuzz/broken. Add it under a name of words with hyphens that says what it does, and mend the fault.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${SECONDS_EACH:-60}
targets=${TARGETS:-frames server-state client-state link scan messages envelope json}
scratch=.build-fuzz
corpus=Tests/Fuzz/Corpus
log=$scratch/build.log
# The backtracer waits for a program that libFuzzer keeps alive.
export SWIFT_BACKTRACE=enable=no

build() {
    mkdir -p $scratch
    # The linker warns of every symbol of the sanitizer; only what stops the build is of interest.
    FRMR_TESTS=fuzz swift build -c release --sanitize address --scratch-path $scratch --product fuzz \
        >$log 2>&1 || { grep -v 'Cannot export local symbol' $log | tail -n 40; exit 1; }
}

# unpack TARGET FOLDER: a file for each input of the corpus, as libFuzzer reads them.
unpack() {
    local name bytes
    rm -rf "$2" && mkdir -p "$2"
    [ ! -e "$corpus/$1.txt" ] || while read -r name bytes; do
        base64 --decode <<<"$bytes" >"$2/$name"
    done <"$corpus/$1.txt"
}

# pack TARGET FOLDER: the corpus anew, sorted by name.
pack() {
    local file
    for file in "$2"/*; do
        echo "$(basename "$file") $(base64 --wrap=0 "$file")"
    done | sed 's/ $//' | LC_ALL=C sort >"$corpus/$1.txt"
}

fuzz() { FUZZ_TARGET=$1 $scratch/release/fuzz "${@:2}" 2>&1; }

run() {
    local failed=0
    for target in $targets; do
        mkdir -p $scratch/found/"$target" $scratch/broken
        unpack "$target" $scratch/corpus/"$target"
        if fuzz "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
            -artifact_prefix="$scratch/broken/$target-" $scratch/found/"$target" $scratch/corpus/"$target" \
            >$scratch/"$target".log
        then
            grep -E '^#[0-9]+.*DONE' $scratch/"$target".log | sed "s/^/$target: /"
        else
            failed=1
            echo "$target: BROKEN"
            tail -n 40 $scratch/"$target".log
        fi
    done
    return $failed
}

merge() {
    for target in $targets; do
        local kept=$scratch/kept/$target known=$scratch/corpus/$target
        unpack "$target" "$known"
        rm -rf "$kept" && mkdir -p "$kept" $scratch/found/"$target"
        # Inputs with a name of words are vectors that someone put there: they stay as they are.
        find "$known" -type f -name '*-*' -exec cp {} "$kept" \;
        fuzz "$target" -merge=1 -use_counters=0 -max_len=4096 "$kept" "$known" $scratch/found/"$target" \
            >$scratch/"$target"-merge.log
        pack "$target" "$kept"
        echo "$target: $(find "$kept" -type f | wc -l) inputs, $(du -sb "$kept" | cut -f1) bytes"
    done
}

add() {
    unpack "$1" $scratch/corpus/"$1"
    cp "$3" $scratch/corpus/"$1"/"$2"
    pack "$1" $scratch/corpus/"$1"
}

case ${1:-run} in
    run) build; run ;;
    merge) build; merge ;;
    add) [ $# = 4 ] || { sed -n '2,12p' "$0"; exit 2; }; add "${@:2}" ;;
    *) sed -n '2,12p' "$0"; exit 2 ;;
esac
