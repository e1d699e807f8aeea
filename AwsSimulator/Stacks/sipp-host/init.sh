#!/bin/sh
# The first process of the SIPp host, in namespaces of its own. $1 is the folder that it sees as /opt.
# Ends, and with it every process of the host, when its standard input does: that is the simulator's end.
set -e
cd "$1"
mount -t tmpfs -o size=64k,mode=755 tmpfs /opt
mkdir /opt/sipp /opt/ssm
mount --bind sipp /opt/sipp
mount --bind ssm /opt/ssm
echo ready
# A child reads, so that the shell waits, and takes leave of processes that have lost their parents.
cat >/dev/null
exit 0
