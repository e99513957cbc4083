package org.linli.category;

/// 目录开张 — a county has got its first catalogue, in this transaction; what hangs on the catalogue
/// begins with it.
public record CatalogueOpened(String county) {}
