#!/bin/sh
# Train one direction: train.sh PYTHON WORK SOURCE TARGET HH:MM
# glibc gives large tables back to the kernel at once and faults them in again, which is half the time of a step; these settings keep them.
# oneDNN must remember the kernels of every shape.
set -eu
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=34359738368 MALLOC_TOP_PAD_=268435456
export MALLOC_ARENA_MAX=1 GLIBC_TUNABLES=glibc.malloc.hugetlb=1 ONEDNN_PRIMITIVE_CACHE_CAPACITY=16384
exec nice -n 19 "$1" "$(dirname "$0")/train.py" "$2" "$3" "$4" --until "$5"
