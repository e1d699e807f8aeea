#!/bin/sh
# The voice agent's container: a SIPp server at $SIP_ADDRESS. SIGTERM lets its calls end (SIGUSR1 to SIPp, which then ends with 0).
here=$(dirname "$0")
/usr/bin/sipp -sf "$here/uas.xml" -i "$SIP_ADDRESS" -mi "$SIP_ADDRESS" -ci "$SIP_ADDRESS" -p "$SIP_PORT" -nostdin "$@" >/dev/null &
sipp=$!
trap 'echo "SIGTERM: no more calls"; kill -USR1 "$sipp"' TERM
echo "Serving calls at $SIP_ADDRESS:$SIP_PORT"
# A trap interrupts wait: what it answers then is no exit code of SIPp's.
while :; do
  wait "$sipp"
  code=$?
  kill -0 "$sipp" 2>/dev/null || break
done
echo "Ended with exit code $code"
exit "$code"
