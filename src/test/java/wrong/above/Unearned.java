package wrong.above;

/// 无人用 — public although nobody outside uses it.
public record Unearned(String name) {}
