package org.linli.category;

import java.time.LocalDate;
import java.util.Set;

/// 目录列入 — categories of the shipped catalogue have come to a county, in this transaction; what
/// hangs on the catalogue comes along.
///
/// @param codes of the categories that are new there
/// @param from the first day they hold
public record CatalogueTaken(String county, Set<String> codes, LocalDate from) {}
