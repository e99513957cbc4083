package org.linli.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 迁入 — what is entered when somebody moves in behind a door.
///
/// @param person somebody on file already, or null: then the id number, else name and phone say who
/// @param relation a code of GB/T 4761 or its name; empty when not said
/// @param livesHere the file moves here too
public record NewResidence(
    String placePath,
    @Nullable UUID person,
    String name,
    @Nullable String phone,
    @Nullable String idNumber,
    String relation,
    Tenure tenure,
    boolean livesHere,
    LocalDate since) {}
