package wrong.above;

/// 上 — used from below.
public record Above(String name) {}
