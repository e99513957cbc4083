package org.linli.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;

/// 行为 — who did what on what; no free text and no personal data.
///
/// @param county six digits
/// @param noun the module's word for the subject, such as `matter`
/// @param subject the thing acted on
/// @param action the name of the action, such as `DISPATCH`
/// @param from the state before, if the subject has states
/// @param to the state after, if the subject has states
/// @param actor who acted, and for whom
/// @param part the part played in this subject, such as `HOLDER`
/// @param placePath where the subject lies at this moment
/// @param detail a code such as a rung or a category; never words somebody typed
/// @param noteDigest digest of the sealed note that came with the act
public record Act(
    String county,
    String noun,
    UUID subject,
    String action,
    @Nullable String from,
    @Nullable String to,
    Actor actor,
    String part,
    String placePath,
    String detail,
    byte @Nullable [] noteDigest) {}
