package org.linli.matter;

/// 上报回执 — what the reporter takes home: the number to say and the link that proves who he is.
///
/// @param number human number, begins with the county
/// @param link 128 bits in URL letters; opens confirm, reopen and rate at `/m/{number}?k={link}`
/// @param id the matter
public record Reported(String number, String link, MatterId id) {}
