# Runs a server as long as standard input stays open: the pipe to the parent process closes however
# that process ends. Then the server is asked to stop, and killed after some seconds.
#
#   sh -c "$(cat supervise.sh)" supervise GRACE_SECONDS DIRECTORY_TO_DELETE COMMAND...
#
# The directory is deleted if the parent is gone or asked for the end, and kept for the parent to look
# into if the server ended by itself. It may be empty: nothing is deleted then.
grace=$1
directory=$2
shift 2

# Ctrl-C in a terminal reaches every process of its group; the parent decides what it means.
trap '' INT HUP
# SIGTERM to the group must not end this shell before the server; a trap, unlike an ignored signal,
# is not handed on to the server.
trap : TERM
exec 3<&0

# A session of its own: the server's processes can be killed together.
if command -v setsid >/dev/null; then
  setsid "$@" </dev/null 3<&- &
  server=$!
  group=-$server
else
  "$@" </dev/null 3<&- &
  server=$!
  group=$server
fi

parted=
trap 'parted=yes' USR1
(
  trap '' TERM
  read -r _ <&3
  kill -USR1 $$
  kill -TERM "$server" 2>/dev/null
  seconds=0
  while [ "$seconds" -lt "$grace" ] && kill -0 "$server" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
  done
  kill -KILL -- "$group" 2>/dev/null
) &
watcher=$!

wait "$server"
status=$?
# A signal ends a wait early.
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  status=$?
done
kill -KILL "$watcher" 2>/dev/null
if [ -n "$parted" ] && [ -n "$directory" ]; then
  rm -rf -- "$directory"
fi
exit "$status"
