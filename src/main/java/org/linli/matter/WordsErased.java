package org.linli.matter;

/// 文字已删 — the words of this matter are gone, in this very transaction: whatever was made from them
/// goes too.
public record WordsErased(String county, MatterId matter) {}
