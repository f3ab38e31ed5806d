// Preloaded into every service: its standard input is a pipe that only the hub holds. However the hub ends, the pipe
// closes and the service ends with it.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
