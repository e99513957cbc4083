package org.linli.person;

import org.jspecify.annotations.Nullable;

/// 新登记的人 — what is entered about a person; checked by {@link Persons#add}.
///
/// @param placePath the household (or, for staff, any place) the person is registered at
/// @param name full name, at most 40 characters
/// @param phone private phone, or null
/// @param idNumber 18-digit id number, or null
/// @param relation 户主, 配偶 …: how the person belongs to the household; empty for none
public record NewPerson(
    String placePath,
    String name,
    @Nullable String phone,
    @Nullable String idNumber,
    String relation) {}
