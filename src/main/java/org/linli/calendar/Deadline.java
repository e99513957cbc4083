package org.linli.calendar;

import java.time.Instant;
import java.util.List;

/// 到期时间 — when something is due, and in words how that was counted.
public record Deadline(Instant due, List<Reason> reasoning) {}
