package org.linli.exchange;

import java.util.List;

/// 原始行 — one line of a file with its number there, its cells cleaned and otherwise as they came.
record RawLine(int number, List<String> cells) {}
