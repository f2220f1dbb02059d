"""Stand-ins for what is outside: tests and benchmarks talk to them over real sockets."""
