package org.linli.calendar;

import java.time.LocalDate;

/// 特殊日 — a day that differs from Monday to Friday: off, or worked to make up for a day off.
record CalendarDay(LocalDate day, String name, String nameEn, boolean off) {}
