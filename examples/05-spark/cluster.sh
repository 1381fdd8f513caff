#!/usr/bin/env bash
#
# A Spark standalone cluster on this machine: a master and two workers on loopback.
#
#     cluster.sh install VENV          Spark from PyPI, in a virtual environment of its own; exit 3 where that cannot be
#     cluster.sh start VENV DIR OWNER  prints the address of the master; all stops when the process OWNER ends
#     cluster.sh sql VENV DIR MASTER FILE
#     cluster.sh stop DIR
#
# DIR holds the logs, the process ids and what Spark spills. WORKER_MEMORY is what each worker may use, 2g unless told.
set -euo pipefail

PYSPARK=4.1.4
HOST=127.0.0.1
MEMORY=${WORKER_MEMORY:-2g}

cannot() {
  echo "$1" >&2
  exit 3
}

install() {
  local venv=$1 said
  java -version >/dev/null 2>&1 || cannot 'there is no Java'
  said=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
  [ "${said:-0}" -ge 17 ] || cannot "Java is ${said:-unknown}, Spark needs 17 or later"
  command -v python3 >/dev/null || cannot 'there is no python3'
  command -v timeout >/dev/null || cannot 'there is no timeout (coreutils)'
  [ "$(cat "$venv/.ready" 2>/dev/null)" = "$PYSPARK" ] && return
  rm -rf "$venv"
  python3 -m venv "$venv" >&2 || cannot 'python3 makes no virtual environment'
  timeout "${PIP_SECONDS:-150}" "$venv/bin/pip" install --no-input --disable-pip-version-check --retries 1 --timeout 20 \
    --quiet "pyspark==$PYSPARK" >&2 || cannot "pip cannot install pyspark $PYSPARK from PyPI"
  echo "$PYSPARK" >"$venv/.ready"
}

# The variables that every launcher reads.
use() {
  SPARK_HOME=$(echo "$1"/lib/python3*/site-packages/pyspark)
  export SPARK_HOME SPARK_LOCAL_IP=$HOST SPARK_LOCAL_DIRS=$2/spill SPARK_DAEMON_MEMORY=512m
  export SPARK_LOG_DIR=$2 SPARK_CONF_DIR=$2/conf SPARK_ENV_LOADED=1
  mkdir -p "$2/spill" "$2/conf"
}

# Runs a daemon in the background; spark-class becomes the Java process, so its id is the one to end.
daemon() {
  local dir=$1 name=$2
  shift 2
  "$SPARK_HOME/bin/spark-class" "$@" >"$dir/$name.log" 2>&1 </dev/null &
  echo $! >"$dir/$name.pid"
}

# Waits for a line in a log, at most 60 seconds.
await_line() {
  for _ in $(seq 240); do
    [ "$(grep -c -- "$1" "$2" || true)" -ge "${3:-1}" ] && return
    sleep 0.25
  done
  tail -n 20 "$2" >&2
  echo "Spark did not start: no \"$1\" in $2" >&2
  return 1
}

start() {
  local venv=$1 dir=$2 owner=$3 master
  use "$venv" "$dir"
  # Whatever becomes of the owner, the cluster ends with it.
  (while kill -0 "$owner" 2>/dev/null; do sleep 1; done; stop "$dir") >/dev/null 2>&1 </dev/null &
  daemon "$dir" master org.apache.spark.deploy.master.Master --host $HOST --port 0 --webui-port 0
  await_line 'Starting Spark master at' "$dir/master.log"
  master=$(sed -n 's|.*Starting Spark master at \(spark://[0-9.:]*\).*|\1|p' "$dir/master.log")
  for name in worker-1 worker-2; do
    daemon "$dir" $name org.apache.spark.deploy.worker.Worker --host $HOST --webui-port 0 --cores 1 --memory "$MEMORY" \
      --work-dir "$dir/$name" "$master"
  done
  await_line 'Registering worker' "$dir/master.log" 2
  echo "$master"
}

sql() {
  local venv=$1 dir=$2 master=$3 file=$4
  use "$venv" "$dir"
  echo $$ >"$dir/driver.pid"
  cd "$dir"
  # Parquet is small beside what it unpacks to: told so, Spark does not try to send large tables to every worker.
  exec "$SPARK_HOME/bin/spark-sql" --master "$master" --driver-memory 2g --executor-memory "$MEMORY" --executor-cores 1 \
    --conf spark.driver.host=$HOST --conf spark.driver.bindAddress=$HOST --conf spark.ui.enabled=false \
    --conf spark.sql.catalogImplementation=in-memory --conf spark.sql.shuffle.partitions="${SHUFFLE_PARTITIONS:-8}" \
    --conf spark.sql.sources.fileCompressionFactor=10 -f "$file"
}

stop() {
  local dir=$1 pid file
  for file in "$dir"/driver.pid "$dir"/worker-*.pid "$dir"/master.pid; do
    [ -f "$file" ] || continue
    pid=$(cat "$file")
    rm -f "$file"
    kill "$pid" 2>/dev/null || continue
    for _ in $(seq 40); do
      kill -0 "$pid" 2>/dev/null || continue 2
      sleep 0.25
    done
    kill -9 "$pid" 2>/dev/null || true
  done
}

"$@"
